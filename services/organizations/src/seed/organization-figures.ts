import type { Random } from "@kommgraph/schema";
import type { MigrantOrganization, OrganizationKind } from "../organization/organization.entity.ts";
import type { Community } from "./communities.ts";

type Figures = Pick<MigrantOrganization, "members" | "volunteers" | "migrationHistoryShare" | "foundedYear">;

/** How large and how old an organization of its kind plausibly is; some do not tell. */
export function figuresOf(random: Random, kind: OrganizationKind, community: Community | null): Figures {
  const { members, volunteers, share, founded } = ranges(kind, community);
  const told = (range: Range | null, probability: number) =>
    range !== null && random.chance(probability) ? lowerMoreLikely(random, range) : null;
  return {
    members: told(members, 0.85),
    volunteers: told(volunteers, 0.9),
    migrationHistoryShare: share !== null && random.chance(0.85) ? random.int(...share) : null,
    foundedYear: random.chance(0.93) ? random.int(...founded) : null,
  };
}

type Range = [least: number, most: number];

function ranges(
  kind: OrganizationKind,
  community: Community | null,
): { members: Range | null; volunteers: Range | null; share: Range | null; founded: Range } {
  switch (kind) {
    case "MIGRANT_SELF_ORGANIZATION":
      return {
        members: [14, 420],
        volunteers: [4, 60],
        share: community ? [62, 100] : [52, 95],
        founded: [community?.since ?? 1985, 2025],
      };
    case "WELFARE_ASSOCIATION":
      return { members: [120, 4_200], volunteers: [20, 480], share: [6, 38], founded: [1898, 1998] };
    case "INTEGRATION_AGENCY":
      return { members: null, volunteers: [3, 45], share: null, founded: [2007, 2023] };
    case "VOLUNTEER_INITIATIVE":
      return { members: [8, 140], volunteers: [6, 90], share: [4, 46], founded: [2012, 2025] };
  }
}

/** Most organizations are small. */
function lowerMoreLikely(random: Random, range: Range): number {
  return Math.min(random.int(...range), random.int(...range));
}
