import { containsFolded } from "@kommgraph/infra";
import { badInput, LanguageTagScalar, Topic } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { Field, ID, InputType } from "type-graphql";
import { townsIn } from "../references/towns-in.ts";
import { type MigrantOrganization, OrganizationKind } from "./organization.entity.ts";

@InputType({ description: "Which organizations; all conditions hold together." })
export class OrganizationFilter {
  @Field(() => [OrganizationKind], { nullable: true, description: "Any of these kinds." })
  kind?: OrganizationKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Based in this town, e.g. `mun_05122000`; of a county, in any of its towns.",
  })
  municipality?: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: "One can talk to it in this language, e.g. `ar`." })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Members or their families come from this country, ISO 3166-1 alpha-2, e.g. `SY`.",
  })
  community?: string | null;

  @Field(() => [Topic], { nullable: true, description: "Works on any of these topics." })
  topic?: Topic[] | null;

  @Field(() => String, { nullable: true, description: "Part of the name; Türkisch, tuerkisch and turkisch are one." })
  search?: string | null;
}

export function whereOrganization(filter: OrganizationFilter | null | undefined): FilterQuery<MigrantOrganization> {
  const { kind, municipality, language, community, topic, search } = filter ?? {};
  return {
    dissolvedOn: null,
    ...(kind && { kind: { $in: kind } }),
    ...(municipality != null && { municipalityId: { $in: townsIn(municipality) } }),
    ...(language && { languages: { $contains: [language] } }),
    ...(community != null && { communities: { $contains: [countryCode(community)] } }),
    ...(topic && { topics: { $overlap: topic } }),
    ...(search?.trim() && { nameFolded: containsFolded(search) }),
  };
}

function countryCode(community: string): string {
  if (/^[A-Z]{2}$/.test(community)) return community;
  const given = community.slice(0, 40);
  throw badInput(
    "INVALID_COUNTRY",
    `“${given}” is no country code; “community” is written like SY (ISO 3166-1 alpha-2).`,
  );
}
