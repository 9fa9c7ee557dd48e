import { containsFolded } from "@kommgraph/infra";
import { idOf } from "@kommgraph/schema";
import { type FilterQuery, raw } from "@mikro-orm/postgresql";
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

  @Field(() => String, {
    nullable: true,
    description:
      "Part of the name, or the AGS; Koeln, Köln and koln are one. A postal code of five digits finds the three towns whose town halls have the nearest ones.",
  })
  search?: string | null;
}

export function whereMunicipality(filter: MunicipalityFilter | null | undefined): FilterQuery<Municipality> {
  const { kind, region, county, hasImmigrationOffice, search } = filter ?? {};
  return {
    ...(kind && { kind: { $in: kind } }),
    ...(region && { region: idOf(region, "GovernmentRegion") }),
    ...(county && { county: idOf(county, "Municipality") }),
    ...(hasImmigrationOffice != null && { hasImmigrationOffice }),
    ...(search?.trim() ? (whereFound(search.trim()) as object) : {}),
  };
}

/** Postal codes of neighbours are near each other, and of most towns only that of the town hall is known. */
function whereFound(search: string): FilterQuery<Municipality> {
  if (!/^\d{5}$/.test(search)) return { $or: [{ nameFolded: containsFolded(search) }, { ags: search }] };
  const nearest =
    "select id from municipality where postal_code is not null order by abs(postal_code::int - ?) limit 3";
  return { [raw((alias) => `${alias}.id in (${nearest})`, [Number(search)])]: [] };
}
