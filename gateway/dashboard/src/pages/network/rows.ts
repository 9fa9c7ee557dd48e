import type { LinksOfPartnerQuery, PartnersOfDistrictQuery } from "../../graph/generated/graphql.ts";

export type PartnerRow = NonNullable<PartnersOfDistrictQuery["apart"]["nodes"][number]>;
type PartnerWithLinks = Extract<NonNullable<LinksOfPartnerQuery["node"]>, { links: unknown }>;
export type PartnerLink = NonNullable<PartnerWithLinks["links"]>[number];
export type LinkEnd = NonNullable<PartnerLink["from"]>;
export type Evidence = NonNullable<PartnerLink["evidence"][number]>;

/** Who is in no network first, then by name as the graph has them. */
export function partnerRows({ apart, tied }: PartnersOfDistrictQuery): PartnerRow[] {
  return [...apart.nodes, ...tied.nodes].filter((partner) => partner !== null);
}

export function partnerWithLinks({ node }: LinksOfPartnerQuery): PartnerWithLinks | null {
  return node && "links" in node ? node : null;
}

/** Whoever is at the other end; null while its owner does not answer. */
export function otherEnd(link: PartnerLink, id: string): LinkEnd | null {
  return (link.from?.id === id ? link.to : link.from) ?? null;
}

/** AGS of the town in which somebody is at home. */
export function agsOf(end: LinkEnd | null): string | null {
  if (!end) return null;
  return end.__typename === "Municipality" ? end.ags : (end.municipality?.ags ?? null);
}

/** What a fact is called. */
export function titleOf(fact: Evidence): string | null {
  if ("title" in fact) return fact.title ?? null;
  if ("name" in fact) return fact.name ?? null;
  return "number" in fact ? (fact.number ?? null) : null;
}
