import { randomUUID } from "node:crypto";
import type { Role, Who } from "@kommgraph/infra";
import type { TestService } from "@kommgraph/infra/testing";

/** A town in the Kreis Mettmann, that county, a city beside both, and an organization that invites to events. */
export const hilden = "mun_05158016";
export const mettmann = "mun_05158000";
export const solingen = "mun_05122000";
export const organization = "org_a1";

export const who = (partner: string | null, ...roles: Role[]): Who => ({
  partner,
  roles: ["reader", ...roles],
  subject: "test",
});

export const editor = (partner: string): Who => who(partner, "editor");

/** What each mutation gets where nothing about it is wrong. */
export const goodInput = {
  recordNeed: {
    municipality: hilden,
    topic: "LANGUAGE",
    targetGroup: "WOMEN",
    level: "A2",
    languages: ["ar", "uk"],
    people: 24,
    start: "2026-12-01",
    end: "2027-06-30",
    source: "Warteliste der Volkshochschule",
  },
  setTarget: {
    municipality: hilden,
    indicator: "PASS_RATE",
    topic: "LANGUAGE",
    baseline: "58.5",
    target: "65.0",
    due: "2027-12-31",
  },
  announceEvent: {
    title: "Sprachcafé zum Kennenlernen",
    kind: "COMMUNITY",
    startsAt: "2026-12-02T16:00:00.000Z",
    endsAt: "2026-12-02T18:00:00.000Z",
    municipality: hilden,
    host: organization,
    place: { name: "Stadtbücherei", street: "Nove-Mesto-Platz 3", postalCode: "40721", city: "Hilden" },
    seats: 40,
    audience: ["NEW_ARRIVALS"],
  },
  publishPractice: {
    origin: hilden,
    title: "Lotsen im Rathaus",
    chapter: "Interkulturelle Öffnung",
    topic: "PARTICIPATION",
    summary: "Ehrenamtliche Lotsen begleiten Neuzugewanderte zu den Ämtern; die Wartezeit sank.",
    source: "Stadt Hilden",
  },
};

const answers: Record<string, string> = {
  Need: `need { id version topic targetGroup level languages people priority source withdrawnOn demonstration
    period { start end } municipality { id } }`,
  Target: "target { id version indicator topic baseline target due withdrawnOn demonstration municipality { id } }",
  Event: `event { id version title kind startsAt endsAt dayOnly seats audience cancelledOn demonstration
    place { name street postalCode city online } municipality { id } host { id } }`,
  Practice: "practice { id title chapter topic summary source demonstration origin { id } adoptedBy { id name } }",
};

/** Calls one of the mutations with a new key; `answer` is its payload. */
export function change(service: TestService, mutation: string, input: object, as: Who, headers = {}) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const noun = Object.keys(answers).find((name) => mutation.endsWith(name)) as string;
  return service.ask(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${answers[noun]} userErrors { code message path } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
    { who: as, headers },
  );
}

/** Makes a thing and answers it. */
export async function make(service: TestService, mutation: keyof typeof goodInput, input = {}, as = editor(hilden)) {
  const { data, errors } = await change(service, mutation, { ...goodInput[mutation], ...input }, as);
  const { userErrors, ...made } = data?.answer ?? { userErrors: errors };
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return Object.values(made)[0] as any;
}

/** Codes and places of what was refused. */
export function refusals({ data }: { data: any }): string[] {
  return data.answer.userErrors.map(({ code, path }: any) => `${code} ${path.join(".")}`);
}
