import { type Invented, Random, type TargetGroup, type Topic } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { MigrantOrganization, OrganizationKind } from "../organization/organization.entity.ts";
import { type Community, communities } from "./communities.ts";
import { figuresOf } from "./organization-figures.ts";
import {
  agencyForms,
  initiativePurposes,
  mixedPurposes,
  type Purpose,
  patrons,
  quarters,
  selfOrganizationPurposes,
  welfareForms,
} from "./organization-names.ts";
import { websiteOf } from "./website-of.ts";

type Town = Invented["town"];
type Known = "id" | "kind" | "name" | "languages" | "topics";
export type OrganizationRow = Omit<EntityData<MigrantOrganization>, Known> & Pick<MigrantOrganization, Known>;

/** An invented organization, with what its offers follow from. */
export interface InventedOrganization {
  row: OrganizationRow;
  community: Community | null;
  group: TargetGroup | null;
}

/** What an organization is called, and where that name comes from. */
interface Identity {
  name: string;
  purpose: Purpose;
  community: Community | null;
}

/** Fills in every organization of the demonstration world; no two of a town have the same name. */
export function inventOrganizations(world: Invented[]): InventedOrganization[] {
  const ofTown = new Map<string, Set<string>>();
  return world.map((invented) => {
    const names = ofTown.get(invented.town.id) ?? new Set();
    ofTown.set(invented.town.id, names);
    return inventOrganization(invented, names);
  });
}

function inventOrganization({ id, town }: Invented, names: Set<string>): InventedOrganization {
  const random = new Random(`organization ${id}`);
  const kind = kindOf(random, town, names.size);
  const registered = isRegistered(random, kind);
  let identity = identityOf(random, kind, town);
  while (names.has(identity.name)) identity = identityOf(random, kind, town);
  names.add(identity.name);

  const { purpose, community } = identity;
  const name = registered ? `${identity.name} ${legalForm(random, kind)}` : identity.name;
  const row: OrganizationRow = {
    id,
    name,
    kind,
    municipalityId: town.id,
    languages: languagesOf(random, kind, community),
    communities: community?.countries ?? [],
    topics: topicsOf(random, purpose),
    ...figuresOf(random, kind, community),
    registered,
    nonProfit: isNonProfit(random, kind, registered),
    website: random.chance(kind === "VOLUNTEER_INITIATIVE" ? 0.45 : 0.75) ? websiteOf(identity.name) : null,
    demonstration: true,
  };
  return { row, community, group: purpose.group ?? null };
}

/** Solingen's network of more than 40 self-organizations (press release of 08.10.2008) is its first 43 organizations. */
const solingenNetwork = { town: "mun_05122000", selfOrganizations: 43 };

function kindOf(random: Random, town: Town, ordinal: number): OrganizationKind {
  const isInNetwork = town.id === solingenNetwork.town && ordinal < solingenNetwork.selfOrganizations;
  if (isInNetwork) return "MIGRANT_SELF_ORGANIZATION";
  return random.weighted<OrganizationKind>([
    ["MIGRANT_SELF_ORGANIZATION", town.id === solingenNetwork.town ? 0 : 65],
    ["WELFARE_ASSOCIATION", 15],
    ["INTEGRATION_AGENCY", 10],
    ["VOLUNTEER_INITIATIVE", 10],
  ]);
}

function isRegistered(random: Random, kind: OrganizationKind): boolean {
  if (kind === "WELFARE_ASSOCIATION") return true;
  if (kind === "INTEGRATION_AGENCY") return false;
  return random.chance(kind === "MIGRANT_SELF_ORGANIZATION" ? 0.86 : 0.35);
}

/** Welfare associations and their agencies always are; of the others, most that are registered. */
function isNonProfit(random: Random, kind: OrganizationKind, registered: boolean): boolean {
  if (kind === "WELFARE_ASSOCIATION" || kind === "INTEGRATION_AGENCY") return true;
  return random.chance(registered ? 0.93 : 0.3);
}

/** What the name promises, and sometimes what newcomers ask everybody for. */
function topicsOf(random: Random, { topics }: Purpose): Topic[] {
  const asked = random.pick<Topic>(["LANGUAGE", "LANGUAGE", "CHILDCARE", "FIRST_ORIENTATION", "VOLUNTEERING"]);
  return random.chance(0.4) && !topics.includes(asked) ? [...topics, asked] : topics;
}

function legalForm(random: Random, kind: OrganizationKind): string {
  return kind === "WELFARE_ASSOCIATION" && random.chance(0.4) ? "gGmbH" : "e. V.";
}

function identityOf(random: Random, kind: OrganizationKind, town: Town): Identity {
  const where = whereabouts(random, town);
  if (kind === "MIGRANT_SELF_ORGANIZATION") return selfOrganization(random, where);
  const purpose = random.pick(
    { WELFARE_ASSOCIATION: welfareForms, INTEGRATION_AGENCY: agencyForms, VOLUNTEER_INITIATIVE: initiativePurposes }[
      kind
    ],
  );
  const patron = kind === "VOLUNTEER_INITIATIVE" ? "" : `${random.pick(patrons)} `;
  return { name: `${purpose.name} ${patron}${where}`, purpose, community: null };
}

function selfOrganization(random: Random, where: string): Identity {
  if (random.chance(0.1)) {
    const purpose = random.pick(mixedPurposes);
    return { name: `${purpose.name} ${where}`, purpose, community: null };
  }
  const community = random.weighted(communities.map((each) => [each, each.weight] as const));
  const purpose = random.pick(selfOrganizationPurposes);
  const word = community.words.length > 0 && random.chance(0.3) ? `${random.pick(community.words)} – ` : "";
  return { name: `${word}${inflect(purpose.name, community)} ${where}`, purpose, community };
}

/** Puts the community's adjective into a text: `Deutsch-{er} Familienbund` becomes `Deutsch-Polnischer Familienbund`. */
export function inflect(text: string, { adjective, behindGerman = adjective }: Community): string {
  return text
    .replace(/Deutsch-\{(er|es|e)\}/, (_, ending: string) => `Deutsch-${behindGerman}${ending}`)
    .replace(/\{(er|es|e)\}/, (_, ending: string) => `${adjective}${ending}`);
}

/** The town as it stands in names: without `(Westf.)`, in larger towns sometimes with the quarter. */
function whereabouts(random: Random, town: Town): string {
  const name = town.name.replace(/ \(.*\)$/, "");
  const hasQuarters = town.population > 60_000;
  return random.weighted([
    [name, 70],
    [`in ${name}`, 8],
    [`${name} und Umgebung`, 8],
    [`${name}-${random.pick(quarters)}`, hasQuarters ? 20 : 0],
  ]);
}

function languagesOf(random: Random, kind: OrganizationKind, community: Community | null): string[] {
  if (community) return ["de", ...community.languages];
  if (kind === "VOLUNTEER_INITIATIVE" && random.chance(0.4)) return ["de"];
  const spoken = ["en", "ar", "tr", "fr", "ru", "uk", "fa", "kmr", "ro", "pl", "sq", "es", "ti"];
  return ["de", ...random.sample(spoken, random.int(1, kind === "VOLUNTEER_INITIATIVE" ? 2 : 4))];
}
