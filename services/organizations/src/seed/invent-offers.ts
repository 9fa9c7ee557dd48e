import { daysAfter } from "@kommgraph/infra";
import { type InventedOffer, languages, Random } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { CommunityOffer, CommunityOfferKind } from "../community-offer/community-offer.entity.ts";
import { type InventedOrganization, inflect } from "./invent-organizations.ts";
import { type OfferTemplate, offerTemplates } from "./offer-templates.ts";
import { inventTimes } from "./offer-times.ts";
import { inventPlace, online } from "./places.ts";

export type OfferRow = EntityData<CommunityOffer>;

/** Fills in every offer of the demonstration world, so that it fits who offers it; nobody offers the same twice. */
export function inventOffers(
  world: InventedOffer[],
  organizations: InventedOrganization[],
  anchor: string,
): OfferRow[] {
  const byId = new Map(organizations.map((organization) => [organization.row.id, organization]));
  const givenBy = new Map<string, Set<OfferTemplate>>();
  return world.map((invented) => {
    const organization = byId.get(invented.by);
    if (!organization) throw new Error(`the demonstration world has no organization ${invented.by}`);
    const given = givenBy.get(invented.by) ?? new Set();
    givenBy.set(invented.by, given);
    return inventOffer(invented, organization, given, anchor);
  });
}

function inventOffer(
  { id, town }: InventedOffer,
  organization: InventedOrganization,
  given: Set<OfferTemplate>,
  anchor: string,
): OfferRow {
  const random = new Random(`offer ${id}`);
  const template = templateFor(random, organization, given);
  given.add(template);
  const language = languageOf(random, organization);
  const { kind } = template;
  const isOnline = (kind === "ADVICE" || kind === "INFORMATION") && random.chance(0.12);
  return {
    id,
    provider: organization.row.id,
    kind,
    title: titleOf(template, organization, language, town.name),
    topic: template.topic,
    targetGroups: template.groups,
    languages: spoken(random, template, organization, language),
    municipalityId: town.id,
    ...(isOnline ? online : inventPlace(town, organization.row.id, kind === "SPORT")),
    ...inventTimes(random, template, anchor),
    ...inventSeats(random, kind),
    assuredOn: random.chance(0.15) ? null : daysAfter(anchor, -random.int(0, 200)),
    demonstration: true,
  };
}

/** Mostly what the organization works on, always what it can do and whom it is there for. */
function templateFor(random: Random, organization: InventedOrganization, given: Set<OfferTemplate>): OfferTemplate {
  const possible = offerTemplates.filter((template) => !given.has(template) && fits(template, organization));
  const ofTopics = possible.filter(({ topic }) => organization.row.topics.includes(topic));
  return random.pick(ofTopics.length > 0 && random.chance(0.85) ? ofTopics : possible);
}

function fits({ title, groups, by }: OfferTemplate, { row, community, group }: InventedOrganization): boolean {
  if (by && !by.includes(row.kind)) return false;
  if (/\{(er|es|e)\}/.test(title) && !community) return false;
  if (title.includes("{language}") && row.languages.length < 2) return false;
  return group === null || groups.includes(group) || groups.includes("EVERYONE");
}

/** The language an offer in another language than German is held in. */
function languageOf(random: Random, { row, community }: InventedOrganization): string {
  const others = row.languages.filter((tag) => tag !== "de");
  return community?.languages[0] ?? (others.length > 0 ? random.pick(others) : "de");
}

function titleOf(
  { title }: OfferTemplate,
  { community }: InventedOrganization,
  language: string,
  town: string,
): string {
  const german = languages.get(language)?.german.replace("Kurdisch (Kurmandschi)", "Kurmandschi") ?? language;
  const filled = title.replace("{language}", german).replace("{town}", town.replace(/ \(.*\)$/, ""));
  return community ? inflect(filled, community) : filled;
}

function spoken(random: Random, { title }: OfferTemplate, { row }: InventedOrganization, language: string): string[] {
  if (title.includes("{language}")) return ["de", language];
  return random.chance(0.6) ? row.languages.slice(0, random.int(2, 3)) : ["de"];
}

/** Places in all; meeting points and feasts mostly take whoever comes. */
const capacities: Record<CommunityOfferKind, { counted: number; least: number; most: number }> = {
  MEETING_POINT: { counted: 0.3, least: 15, most: 60 },
  ADVICE: { counted: 0.4, least: 4, most: 12 },
  MENTORING: { counted: 0.85, least: 6, most: 40 },
  LANGUAGE_CAFE: { counted: 0.6, least: 10, most: 24 },
  CHILDCARE_BRIDGE: { counted: 1, least: 8, most: 20 },
  INFORMATION: { counted: 0.75, least: 20, most: 80 },
  CULTURE: { counted: 0.6, least: 12, most: 50 },
  SPORT: { counted: 0.8, least: 12, most: 30 },
};

function inventSeats(random: Random, kind: CommunityOfferKind): { capacity: number | null; free: number | null } {
  const { counted, least, most } = capacities[kind];
  if (!random.chance(counted)) return { capacity: null, free: null };
  const capacity = random.int(least, most);
  return { capacity, free: random.chance(0.22) ? 0 : random.int(0, Math.ceil(capacity * 0.6)) };
}
