import { idOf, towns } from "@kommgraph/schema";

/** Which towns a filter by municipality means: the town itself, or all towns of a county. */
export function townsIn(municipality: string): string[] {
  const id = idOf(municipality, "Municipality");
  const ofCounty = [...towns.values()].filter(({ county }) => county === id).map((town) => town.id);
  return ofCounty.length > 0 ? ofCounty : [id];
}
