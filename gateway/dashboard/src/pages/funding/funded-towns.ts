import type { FundedTownsQuery, FundedTownsQueryVariables } from "../../graph/generated/graphql.ts";
import { townName } from "../../parts/towns.ts";
import { fundingView } from "./funding.view.ts";

type Municipality = NonNullable<FundedTownsQuery["fundedMunicipalities"][number]["municipality"]>;

/** A municipality with its grants. */
export interface FundedTown {
  ags: string;
  name: string;
  /** Null while nobody tells. */
  kind: Municipality["kind"] | null;
  /** Has no place of its own on the map: its district is filled. */
  isCounty: boolean;
  projects: number;
  granted: number;
  disbursed: number;
}

/** What the map asks for, as its view has it. */
export function fundedVariables(): FundedTownsQueryVariables {
  const { programme, year } = fundingView.value;
  return { programme, year: year === null ? null : Number(year) };
}

/** Towns keep their names also while nobody tells them: the map knows them. */
export function fundedTowns({ fundedMunicipalities }: FundedTownsQuery): FundedTown[] {
  return (fundedMunicipalities ?? []).flatMap(({ place, municipality, projects, granted, disbursed }) => {
    const ags = place?.id.slice("mun_".length);
    if (!ags) return [];
    return [
      {
        ags,
        name: municipality?.name ?? townName(ags),
        kind: municipality?.kind ?? null,
        isCounty: ags.endsWith("000") && townName(ags) === ags,
        projects,
        granted: Number(granted.amount),
        disbursed: Number(disbursed.amount),
      },
    ];
  });
}
