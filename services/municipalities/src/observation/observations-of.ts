import { type Context, findAllOf } from "@kommgraph/infra";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { MunicipalityObservation } from "./municipality-observation.entity.ts";

interface Selection {
  metric?: string[] | null;
  from?: string | null;
  to?: string | null;
}

/** The published numbers of a municipality, by metric, day and source. */
export function observationsOf(context: Context, id: string, selection: Selection): Promise<MunicipalityObservation[]> {
  const { metric, from, to } = selection;
  const where: FilterQuery<MunicipalityObservation> = {
    ...(metric && { metric: { $in: metric } }),
    ...((from || to) && { asOf: { ...(from && { $gte: from }), ...(to && { $lte: to }) } }),
  };
  return findAllOf(
    context,
    MunicipalityObservation,
    { property: "municipalityId", id },
    { orderBy: { metric: "asc", asOf: "asc", source: "asc" }, args: selection, where },
  );
}

/** The latest published population, of that year if one is given. */
export async function populationOf(
  context: Context,
  id: string,
  year: number | null | undefined,
): Promise<MunicipalityObservation | null> {
  const span = year == null ? {} : { from: `${year}-01-01`, to: `${year}-12-31` };
  const published = await observationsOf(context, id, { metric: ["population"], ...span });
  return published.at(-1) ?? null;
}
