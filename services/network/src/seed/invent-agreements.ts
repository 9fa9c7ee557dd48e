import { demonstrationId, type Invented, type MunicipalityKey, Random, towns } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Agreement, AgreementKind } from "../agreement/agreement.entity.ts";
import { type AgreementWords, referrals, services, shared, transfers } from "./agreement-words.ts";
import type { Cast } from "./cast.ts";
import { dayFrom } from "./day-from.ts";

export interface InventedAgreement {
  agreement: EntityData<Agreement> & { id: string };
  /** Ids of those who agree, in the order in which they are named. */
  partners: string[];
}

/** What is agreed, on what, where, by whom. */
export interface Draft extends AgreementWords {
  kind: AgreementKind;
  partners: string[];
}

/** Agreements between neighbouring towns, and between a town, its providers and its organizations. */
export function inventAgreements(cast: Cast, anchor: string): InventedAgreement[] {
  const random = new Random(`agreements of ${cast.organizations.length}`);
  const drafts = [
    ...times(towns.size / 6, () => shareBetweenTowns(random)),
    ...times(cast.organizations.length / 4, () => serve(cast, random)),
    ...times(cast.providers.length, (number) => referTo(cast.providers[number] as Invented, cast, random)),
    ...times(towns.size / 10, () => transfer(cast, random)),
  ];
  return drafts.map((draft, number) => conclude(draft, number, random, anchor));
}

/** Agreements gone, in force and to come. */
export function conclude(draft: Draft, number: number, random: Random, anchor: string): InventedAgreement {
  const { kind, title, topics, partners } = draft;
  const start = random.int(-3 * 365, 90);
  const isOpen = random.chance(kind === "INTER_MUNICIPAL" ? 0.6 : 0.2);
  const agreement = {
    id: demonstrationId("agr", number),
    title,
    kind,
    topics,
    startsOn: dayFrom(anchor, start),
    endsOn: isOpen ? null : dayFrom(anchor, start + random.pick([364, 545, 729, 1_094])),
    demonstration: true,
    version: 1,
  };
  return { agreement, partners };
}

function shareBetweenTowns(random: Random): Draft {
  const town = random.pick([...towns.values()]);
  const parties = [town, ...random.sample(neighboursOf(town, 5), random.int(1, 2))];
  const { title, topics } = random.pick(shared);
  const names = new Intl.ListFormat("de-DE").format(parties.map(({ name }) => name));
  return { kind: "INTER_MUNICIPAL", title: `${title} ${names}`, topics, partners: parties.map(({ id }) => id) };
}

function serve(cast: Cast, random: Random): Draft {
  const organization = random.pick(cast.organizations);
  const { title, topics } = random.pick(services);
  const { town } = organization;
  return { kind: "SERVICE", title: `${title} ${town.name}`, topics, partners: [town.id, organization.id] };
}

/** Organizations of a town send people to a provider there; where there is none, the town does. */
function referTo(provider: Invented, cast: Cast, random: Random): Draft {
  const { town } = provider;
  const organizations = random.sample(cast.organizationsOf.get(town.id) ?? [], random.int(1, 3)).map(({ id }) => id);
  const { title, topics } = random.pick(referrals);
  const senders = organizations.length === 0 || random.chance(0.3) ? [town.id, ...organizations] : organizations;
  return { kind: "REFERRAL", title: `${title} ${town.name}`, topics, partners: [...senders, provider.id] };
}

function transfer(cast: Cast, random: Random): Draft {
  const { id, town } = random.pick(cast.organizations);
  const taker = random.pick(neighboursOf(town, 30));
  const { title, topics } = random.pick(transfers);
  return {
    kind: "TRANSFER",
    title: `Transfer „${title}“ von ${town.name} nach ${taker.name}`,
    topics,
    partners: [town.id, taker.id, id],
  };
}

/** The nearest other towns. */
function neighboursOf(town: MunicipalityKey, count: number): MunicipalityKey[] {
  const others = [...towns.values()].filter(({ id }) => id !== town.id);
  return others.toSorted((one, other) => distance(town, one) - distance(town, other)).slice(0, count);
}

/** Good enough to compare distances within the state: a degree of longitude is 0.62 of one of latitude here. */
function distance(one: MunicipalityKey, other: MunicipalityKey): number {
  return Math.hypot(one.latitude - other.latitude, (one.longitude - other.longitude) * 0.62);
}

function times(count: number, make: (number: number) => Draft): Draft[] {
  return Array.from({ length: Math.floor(count) }, (_, number) => make(number));
}
