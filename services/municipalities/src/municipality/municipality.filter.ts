import { containsFolded } from "@kommgraph/infra";
import { idOf } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { Field, ID, InputType } from "type-graphql";
import { type Municipality, MunicipalityKind } from "./municipality.entity.ts";

@InputType({ description: "Which municipalities; all conditions hold together." })
export class MunicipalityFilter {
  @Field(() => [MunicipalityKind], { nullable: true, description: "Any of these kinds." })
  kind?: MunicipalityKind[] | null;

  @Field(() => ID, { nullable: true, description: "In this Regierungsbezirk, e.g. `reg_051`." })
  region?: string | null;

  @Field(() => ID, { nullable: true, description: "Towns of this county, e.g. `mun_05154000`." })
  county?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With (or without) an immigration office of its own." })
  hasImmigrationOffice?: boolean | null;

  @Field(() => String, { nullable: true, description: "Part of the name, or the AGS; Koeln, Köln and koln are one." })
  search?: string | null;
}

export function whereMunicipality(filter: MunicipalityFilter | null | undefined): FilterQuery<Municipality> {
  const { kind, region, county, hasImmigrationOffice, search } = filter ?? {};
  return {
    ...(kind && { kind: { $in: kind } }),
    ...(region && { region: idOf(region, "GovernmentRegion") }),
    ...(county && { county: idOf(county, "Municipality") }),
    ...(hasImmigrationOffice != null && { hasImmigrationOffice }),
    ...(search?.trim() && { $or: [{ nameFolded: containsFolded(search) }, { ags: search.trim() }] }),
  };
}
