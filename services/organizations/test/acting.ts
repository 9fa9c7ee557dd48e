import { randomUUID } from "node:crypto";
import type { Role, Who } from "@kommgraph/infra";
import type { TestAnswer, TestService } from "@kommgraph/infra/testing";

/** Somebody who acts for a partner in a role. */
export function acting(partner: string | null, ...roles: Role[]): Who {
  return { partner, roles: ["reader", ...roles], subject: `somebody of ${partner}` };
}

export const solingen = "mun_05122000";
export const wuppertal = "mun_05124000";
/** Kleve, a county, and Geldern, a town in it. */
export const kleve = "mun_05154000";
export const geldern = "mun_05154012";

/** The office that refers the cases. */
export const office = acting(solingen, "caseworker");

const userErrors = "userErrors { code message path }";

const documents = {
  registerOrganization: `organization { id name kind municipality { id } languages communities topics members
    volunteers migrationHistoryShare foundedYear registered nonProfit website dissolvedOn demonstration version }`,
  reviseOrganization: `organization { id name website members topics version }`,
  dissolveOrganization: `organization { id dissolvedOn version }`,
  recordQualification: `qualification { id title completedOn people organization { id } version }`,
  reviseQualification: `qualification { id title completedOn people version }`,
  publishCommunityOffer: `offer { id kind title schedule topic targetGroups languages capacity free assuredOn
    period { start end } place { name street postalCode city point { latitude longitude } online }
    provider { id } municipality { id } withdrawnOn version }`,
  reviseCommunityOffer: `offer { id title schedule capacity free assuredOn period { start end } version }`,
  withdrawCommunityOffer: `offer { id withdrawnOn capacity free version }`,
  referToAdvice: `referral { id state languages holdExpiresAt waitingPosition retainUntil version
    from { id } offer { id title } advice { id free } history { state at by note } }`,
  advanceAdviceReferral: `referral { id state holdExpiresAt retainUntil version history { state at by note } }`,
} as const;

export type MutationName = keyof typeof documents;
export const mutationNames = Object.keys(documents) as MutationName[];

/** Sends a mutation as somebody; the key is new unless the input names one. */
export async function act(
  service: TestService,
  who: Who,
  name: MutationName,
  input: Record<string, unknown>,
  language = "en",
): Promise<TestAnswer<any> & { payload: any }> {
  // The contract names one input for the steps of every kind of referral.
  const named = name === "advanceAdviceReferral" ? "advanceReferral" : name;
  const type = `${named[0]?.toUpperCase()}${named.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${documents[name]} ${userErrors} } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const answer = await service.ask(query, variables, { who, headers: { "accept-language": language } });
  return { ...answer, payload: answer.data?.[name] };
}

/** What a payload refuses: the code and where in the input. */
export const codes = (payload: any) =>
  payload.userErrors.map(({ code, path }: any) => [code, ...path.slice(1)].join(" "));

/** As a client does it: what was refused for want of time is sent again, with the same key. */
export async function persist(...[service, who, name, input]: Parameters<typeof act>): ReturnType<typeof act> {
  const keyed = { idempotencyKey: randomUUID(), ...input };
  for (;;) {
    const answer = await act(service, who, name, keyed);
    if (!answer.errors.some(({ extensions }) => extensions.code === "OVERLOADED")) return answer;
  }
}

/** Input of a sound organization. */
export const soundOrganization = {
  name: "Alevitische Gemeinde Solingen e. V.",
  kind: "MIGRANT_SELF_ORGANIZATION",
  municipality: solingen,
  languages: ["de", "tr"],
  communities: ["TR"],
  topics: ["PARTICIPATION", "CULTURE"],
  members: 180,
  volunteers: 25,
  migrationHistoryShare: 92,
  foundedYear: 1994,
  registered: true,
  nonProfit: true,
  website: "https://alevi-solingen.example",
};

/** Input of a sound offer, but for its provider. */
export const soundOffer = {
  municipality: solingen,
  kind: "ADVICE",
  title: "Migrationsberatung für Erwachsene",
  schedule: "dienstags, 14 bis 17 Uhr",
  topic: "FIRST_ORIENTATION",
  targetGroups: ["NEW_ARRIVALS"],
  languages: ["de", "ar"],
  place: { name: "Haus der Begegnung", street: "Hauptstraße 12", postalCode: "42651", city: "Solingen" },
  start: "2026-09-01",
  capacity: 4,
};

let named = 0;

/** Registers an organization of its own through the public door; its id. */
export async function someOrganization(service: TestService, facts: Record<string, unknown> = {}): Promise<string> {
  const input = { ...soundOrganization, name: `Begegnung ${++named} e. V.`, ...facts };
  const { payload } = await act(service, acting(input.municipality, "editor"), "registerOrganization", input);
  return payload.organization.id;
}

/** Publishes an offer of an organization of its own; both ids. */
export async function someOffer(
  service: TestService,
  facts: Record<string, unknown> = {},
): Promise<{ provider: string; offer: string }> {
  const provider = await someOrganization(service);
  const { payload } = await act(service, acting(provider, "provider"), "publishCommunityOffer", {
    ...soundOffer,
    provider,
    ...facts,
  });
  return { provider, offer: payload.offer.id };
}

let numbered = 1_000;

/** Refers a new case as an office; the referral. */
export async function refer(service: TestService, offer: string, from = solingen): Promise<any> {
  const input = { offer, from, caseRef: `SG-${++numbered}-26`, languages: ["ar"] };
  const { payload } = await persist(service, acting(from, "caseworker"), "referToAdvice", input);
  return payload.referral;
}

/** Brings a referral a step further. */
export async function advance(
  service: TestService,
  who: Who,
  { id, version }: { id: string; version: number },
  to: string,
): Promise<any> {
  const input = { referral: id, expectedVersion: version, to };
  return (await persist(service, who, "advanceAdviceReferral", input)).payload;
}

/** Capacity and free places of an offer, as everybody sees them. */
export async function placesOf(service: TestService, offer: string): Promise<{ capacity: number; free: number }> {
  const { data } = await service.ask(`query ($id: ID!) { communityOffer(id: $id) { capacity free } }`, { id: offer });
  return data.communityOffer;
}
