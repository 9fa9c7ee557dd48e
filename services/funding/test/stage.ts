import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Who } from "@kommgraph/infra";
import { type Asking, type TestService, testService } from "@kommgraph/infra/testing";
import { demonstrationWorld } from "@kommgraph/schema";
import { funding } from "../src/service.ts";
import { turnstile } from "./turnstile.ts";

/** Who acts in the tests of writing. */
export const solingen = "mun_05122000";
export const remscheid = "mun_05120000";
export const club = demonstrationWorld("small").organizations.find(({ town }) => town.id === solingen)?.id as string;

export const people = {
  ministry: { partner: null, roles: ["reader", "ministry"], subject: "ministry" },
  authority: { partner: "reg_059", roles: ["reader", "authority"], subject: "authority" },
  rheinland: { partner: "LVR", roles: ["reader", "authority"], subject: "youth office of the Rheinland" },
  westfalen: { partner: "LWL", roles: ["reader", "authority"], subject: "youth office of Westfalen-Lippe" },
  solingen: { partner: solingen, roles: ["reader", "editor"], subject: "town" },
  remscheid: { partner: remscheid, roles: ["reader", "editor"], subject: "neighbour" },
  club: { partner: club, roles: ["reader", "editor", "provider"], subject: "club" },
  onlooker: { partner: solingen, roles: ["reader"], subject: "onlooker" },
} as const satisfies Record<string, Who>;
export type Person = keyof typeof people;

const userErrors = "userErrors { code message path }";
export const applicationFields = `application { id number state version answerBy missing { code message path }
  history { state by note at } } ${userErrors}`;
const grantFields = `grant { id number state version amount { amount } remaining { amount } disbursed { amount }
  recipient { id } period { start end } project { id title } } ${userErrors}`;
const disbursementFields = `disbursement { id state paidAt note amount { amount } } ${grantFields}`;

/** What each mutation is asked for in these tests. */
const fields: Record<string, string> = {
  openCall: `call { id budgetYear opensAt closesAt open title priorities version } ${userErrors}`,
  planBudget: `budget { id year planned { amount } lines { code available { amount } } } ${userErrors}`,
  transferBudget: `budget { id lines { code planned { amount } available { amount } committed { amount }
    history { mutation note differences { field before after } } } } ${userErrors}`,
  requestDisbursement: disbursementFields,
  approveDisbursement: disbursementFields,
  payDisbursement: disbursementFields,
  refuseDisbursement: disbursementFields,
};
for (const name of ["draft", "revise", "submit", "withdraw", "review", "return", "reject"]) {
  fields[`${name}Application`] = applicationFields;
}
for (const name of [
  "approveApplication",
  "acceptNotice",
  "forwardGrant",
  "revokeGrant",
  "receiveRepayment",
  "submitProof",
  "checkProof",
]) {
  fields[name] = grantFields;
}

/** More than the service has connections to its database, and few enough for none to wait too long for one. */
const again = turnstile(20);

/** A service with a clock that can be set, and people who do things through the public door. */
export class Stage {
  private constructor(
    readonly service: TestService,
    private readonly clock: { now: Date },
  ) {}

  static async open(demo?: "small"): Promise<Stage> {
    const clock = { ...(demo && { demo }), now: new Date("2026-11-18T09:00:00Z") };
    return new Stage(await testService(funding, clock), clock);
  }

  set now(instant: string) {
    this.clock.now = new Date(instant);
  }

  get now(): Date {
    return this.clock.now;
  }

  /** One turn of a job at the time of the clock. */
  work(job: string): Promise<void> {
    return this.service.work(job, this.clock.now);
  }

  /** Does something, with a new key unless one is given; the payload, with `errors` where the request itself failed. */
  async does(
    person: Person,
    mutation: string,
    input: Record<string, unknown>,
    headers: Record<string, string> = {},
    asked = fields[mutation],
  ): Promise<any> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${inputTypes[mutation] ?? type}!) { ${mutation}(input: $input) { ${asked} } }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    // As clients do it, and the gateway where a proof of 15 seconds grew old on a busy machine: what was refused for
    // want of time is sent again, with the same key. However many came at once, they come again a few at a time.
    const ask = () => this.service.ask(query, variables, { who: people[person], headers });
    const patience = Date.now() + 400_000;
    for (let answer = await ask(); ; answer = await again(ask)) {
      const { data, errors, statements } = answer;
      const tooBusy = errors.some(
        ({ extensions: { code } }) => code === "OVERLOADED" || (!data && code === "UNAUTHENTICATED"),
      );
      if (!tooBusy || Date.now() > patience) return { ...data?.[mutation], errors, statements };
      await sleep(50);
    }
  }

  asks(person: Person, query: string, variables: Record<string, unknown> = {}, headers: Asking["headers"] = {}) {
    return this.service.ask(query, variables, { who: people[person], headers });
  }

  sql(statement: string, parameters: unknown[] = []): Promise<any[]> {
    return this.service.orm.em.fork().execute(statement, parameters);
  }

  /** A call of a programme that is open now, with a budget of its year. */
  async call(programme: string, planned: Record<string, string>, year = 2027): Promise<string> {
    const lines = Object.entries(planned).map(([code, amount]) => ({ code, name: `Titel ${code}`, planned: amount }));
    const budget = await this.does("ministry", "planBudget", { programme, year, lines });
    if (budget.userErrors.length > 0) throw new Error(JSON.stringify(budget.userErrors));
    const { call } = await this.does("ministry", "openCall", {
      programme,
      title: `Aufruf ${year}`,
      budgetYear: year,
      opensAt: "2026-11-01T00:00:00+01:00",
      closesOn: "2026-12-31",
      priorities: ["Vernetzung"],
    });
    return call.id;
  }

  /** A complete draft: what is asked for, with a plan that adds up. */
  async draft(person: Person, call: string, amount: string, changes: Record<string, unknown> = {}): Promise<any> {
    const { application, ...rest } = await this.does(person, "draftApplication", {
      ...draftOf(call, people[person].partner as string, amount),
      ...changes,
    });
    if (!application) throw new Error(JSON.stringify(rest));
    return application;
  }

  /** An application that is being examined. */
  async inReview(person: Person, call: string, amount: string, changes: Record<string, unknown> = {}): Promise<any> {
    const draft = await this.draft(person, call, amount, changes);
    const submitted = await this.next(person, "submitApplication", draft);
    return this.next("authority", "reviewApplication", submitted);
  }

  /** A grant with its money and its history, as the authority reads it. */
  async grant(id: string): Promise<any> {
    const { data } = await this.asks(
      "authority",
      `query ($id: ID!) { grant(id: $id) { id state version remaining { amount } disbursed { amount } proofDueOn
        claim { amount { amount } by } disbursements { state amount { amount } }
        proof { accepted repay { amount } spent { amount } note } history { mutation note } } }`,
      { id },
    );
    return data.grant;
  }

  /** What a line of the budget of 2027 still has. */
  async available(programme: string, line: string): Promise<string> {
    const { data } = await this.asks(
      "onlooker",
      `query ($code: ID!) { programme(code: $code) { budgets(year: 2027) { lines { code available { amount } } } } }`,
      { code: programme },
    );
    return data.programme.budgets[0].lines.find(({ code }: any) => code === line).available.amount;
  }

  /** The next step of an application or grant, which has to succeed. */
  async next(person: Person, mutation: string, thing: any, more: Record<string, unknown> = {}): Promise<any> {
    const kind = mutation.endsWith("Application") ? "application" : "grant";
    const answer = await this.does(person, mutation, { [kind]: thing.id, expectedVersion: thing.version, ...more });
    const result = answer.grant ?? answer.application;
    if (!result) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
    return result;
  }

  /** A request for money that is approved and paid. */
  async pays(person: Person, disbursement: { id: string }): Promise<any> {
    const input = { disbursement: disbursement.id };
    const approved = await this.does(person, "approveDisbursement", input);
    return approved.disbursement ? this.does(person, "payDisbursement", input) : approved;
  }

  /** A grant whose notice is final. */
  async finalGrant(person: Person, call: string, amount: string, line?: string): Promise<any> {
    const application = await this.inReview(person, call, amount);
    const period = { start: "2027-01-01", end: "2027-12-31" };
    const grant = await this.next("authority", "approveApplication", application, { amount, ...period, line });
    return this.next(person, "acceptNotice", grant);
  }
}

const inputTypes: Record<string, string> = {
  submitApplication: "ApplicationActionInput",
  withdrawApplication: "ApplicationActionInput",
  reviewApplication: "ApplicationActionInput",
  rejectApplication: "ApplicationActionInput",
  acceptNotice: "GrantActionInput",
  revokeGrant: "GrantActionInput",
  receiveRepayment: "GrantActionInput",
  approveDisbursement: "PayDisbursementInput",
};

export function draftOf(call: string, applicant: string, amount: string): Record<string, unknown> {
  return {
    call,
    applicant,
    title: "Ankommen im Quartier",
    kind: "LOCAL",
    topics: ["FIRST_ORIENTATION"],
    requested: amount,
    ownShare: "0",
    financing: "FIXED",
    plan: [{ kind: "FEES", text: "Honorare", amount }],
  };
}

export function codes({ userErrors: errors }: { userErrors: { code: string }[] }): string[] {
  return errors.map(({ code }) => code);
}
