import { randomUUID } from "node:crypto";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";
import { change, editor, goodInput, hilden, make, mettmann, refusals, who } from "./cast.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
});
afterAll(() => service.stop());

const record = (input: object, headers = {}) =>
  change(service, "recordNeed", { ...goodInput.recordNeed, ...input }, editor(hilden), headers);
const listed = async () => {
  const { data } = await service.ask(`{ municipality(id: "${hilden}") { needs(first: 100) { nodes { id } } } }`);
  return data.municipality.needs.nodes.map(({ id }: any) => id);
};

describe("recording a need", () => {
  it("makes it one of the town's, as it was said", async () => {
    const { data } = await record({ source: "  Warteliste der Volkshochschule " });
    expect(data.answer).toEqual({
      need: {
        id: expect.stringMatching(/^nee_/),
        version: 1,
        topic: "LANGUAGE",
        targetGroup: "WOMEN",
        level: "A2",
        languages: ["ar", "uk"],
        people: 24,
        priority: "NORMAL",
        source: "Warteliste der Volkshochschule",
        withdrawnOn: null,
        demonstration: false,
        period: { start: "2026-12-01", end: "2027-06-30" },
        municipality: { id: hilden },
      },
      userErrors: [],
    });
    expect(await listed()).toContain(data.answer.need.id);
  });

  it("names everything that is wrong at once, in German and in English", async () => {
    const wrong = {
      topic: "HOUSING",
      languages: ["ar", "ar"],
      people: -3,
      start: "1899-01-01",
      end: "1898-01-01",
      source: " ",
    };
    const codes = [
      "LEVEL_WITHOUT_LANGUAGE input.level",
      "LIST_LENGTH input.languages",
      "OUT_OF_RANGE input.people",
      "OUT_OF_RANGE input.end",
      "OUT_OF_RANGE input.start",
      "DATES_NOT_IN_ORDER input.end",
      "TEXT_LENGTH input.source",
    ];
    const english = await record(wrong);
    const german = await record(wrong, { "accept-language": "de" });
    expect([refusals(english), refusals(german)]).toEqual([codes, codes]);
    const messages = ({ data }: any) => data.answer.userErrors.map(({ message }: any) => message);
    expect(messages(english)[0]).toMatch(/^level is for FIRST_ORIENTATION, LANGUAGE, .* leave it out for HOUSING\.$/);
    expect(messages(german)[0]).toMatch(/^level gibt es nur bei .* bitte bei HOUSING weglassen\.$/);
    expect(messages(german)[5]).toBe("end liegt vor start.");
    expect(german.data.answer.need).toBeNull();
  });

  it.each([
    ["a group that would point to persons", { people: 4 }, "GROUP_TOO_SMALL input.people"],
    ["nobody", { people: 0 }, "GROUP_TOO_SMALL input.people"],
    ["more people than the state has towns for", { people: 1_000_001 }, "OUT_OF_RANGE input.people"],
    ["a source as long as a page", { source: "x".repeat(301) }, "TEXT_LENGTH input.source"],
  ])("refuses %s", async (_what, input, refusal) => {
    expect(refusals(await record(input))).toEqual([refusal]);
  });

  it("refuses a municipality that does not exist to whoever claims to act for it", async () => {
    const input = { ...goodInput.recordNeed, municipality: "mun_05999999" };
    const answer = await change(service, "recordNeed", input, editor("mun_05999999"));
    expect(refusals(answer)).toEqual(["UNKNOWN_MUNICIPALITY input.municipality"]);
  });

  it("answers a language nobody knows with a sentence and a code, as a variable and in the query", async () => {
    const { errors } = await record({ languages: ["ar", "klingon"] });
    expect(errors).toMatchObject([
      {
        extensions: { code: "UNKNOWN_LANGUAGE" },
        message: expect.stringMatching(/languages\[1\].* not a language tag the graph knows, like ar or uk/),
      },
    ]);
    const literal = await service.ask(
      `mutation { recordNeed(input: { idempotencyKey: "1", municipality: "${hilden}", topic: LANGUAGE,
        targetGroup: WOMEN, languages: ["klingon"], people: 9, start: "2026-12-01", source: "wir" }) { need { id } } }`,
      {},
      { who: editor(hilden) },
    );
    expect(literal.errors).toMatchObject([
      { extensions: { code: expect.stringMatching(/^(UNKNOWN_LANGUAGE|GRAPHQL_VALIDATION_FAILED)$/) } },
    ]);
    expect(literal.errors[0]?.message).toContain("not a language tag the graph knows, like ar or uk");
  });

  it("happens once however often it is sent", async () => {
    const idempotencyKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, () => record({ idempotencyKey, people: 77 })));
    expect(new Set(answers.map(({ data }) => data.answer.need.id)).size).toBe(1);
    const rows = await service.orm.em.fork().execute("select from need where people = 77");
    expect(rows).toHaveLength(1);
    expect(refusals(await record({ idempotencyKey, people: 78 }))).toEqual([
      "IDEMPOTENCY_KEY_REUSED input.idempotencyKey",
    ]);
  });
});

describe("revising a need", () => {
  const revise = (input: object) => change(service, "reviseNeed", input, editor(hilden));

  it("changes what is said, leaves what is not, and opens the end where it is null", async () => {
    const { id: need } = await make(service, "recordNeed");
    const first = await revise({ need, expectedVersion: 1, people: 30, priority: "URGENT" });
    expect(first.data.answer.need).toMatchObject({
      version: 2,
      people: 30,
      priority: "URGENT",
      period: { start: "2026-12-01", end: "2027-06-30" },
    });
    const second = await revise({ need, expectedVersion: 2, end: null });
    expect(second.data.answer.need).toMatchObject({ version: 3, people: 30, period: { end: null } });
  });

  it("is refused to whoever has not seen the latest, so that no change is lost", async () => {
    const { id: need } = await make(service, "recordNeed");
    const answers = await Promise.all([31, 32, 33].map((people) => revise({ need, expectedVersion: 1, people })));
    expect(answers.map((answer) => refusals(answer).join()).toSorted()).toEqual([
      "",
      "VERSION_CONFLICT input.expectedVersion",
      "VERSION_CONFLICT input.expectedVersion",
    ]);
    const won = answers.find((answer) => refusals(answer).length === 0);
    const { data } = await service.ask(`{ need(id: "${need}") { people version } }`);
    expect(data.need).toEqual({ people: won?.data.answer.need.people, version: 2 });
  });

  it("refuses an end before the beginning, small groups, ids of other things and of nothing", async () => {
    const { id: need } = await make(service, "recordNeed");
    expect(refusals(await revise({ need, expectedVersion: 1, end: "2026-11-30" }))).toEqual([
      "DATES_NOT_IN_ORDER input.end",
    ]);
    expect(refusals(await revise({ need: "crs_1", expectedVersion: 1, people: 2, note: "" }))).toEqual([
      "INVALID_ID input.need",
      "GROUP_TOO_SMALL input.people",
      "TEXT_LENGTH input.note",
    ]);
    expect(refusals(await revise({ need: "nee_none", expectedVersion: 1 }))).toEqual(["NOT_FOUND input.need"]);
  });
});

describe("withdrawing a need", () => {
  it("takes it from the lists, keeps it under its id with its whole history, and ends all changes", async () => {
    const { id: need } = await make(service, "recordNeed", {}, editor(mettmann));
    await change(service, "reviseNeed", { need, expectedVersion: 1, people: 12 }, editor(hilden));
    const withdraw = (expectedVersion: number) =>
      change(service, "withdrawNeed", { need, expectedVersion, note: "Kurs hat begonnen" }, editor(hilden));
    expect((await withdraw(2)).data.answer.need).toMatchObject({ version: 3, withdrawnOn: "2026-11-18" });
    expect(await listed()).not.toContain(need);
    const { data } = await service.ask(
      `{ need(id: "${need}") { people withdrawnOn
        history { at kind mutation by note differences { field before after } } } }`,
      {},
      { who: who(hilden) },
    );
    expect(data.need).toMatchObject({ people: 12, withdrawnOn: "2026-11-18" });
    const at = "2026-11-18T09:00:00.000Z";
    expect(data.need.history).toMatchObject([
      { at, kind: "CREATED", mutation: "recordNeed", by: mettmann, note: null },
      { kind: "UPDATED", mutation: "reviseNeed", by: hilden },
      { kind: "UPDATED", mutation: "withdrawNeed", by: hilden, note: "Kurs hat begonnen" },
    ]);
    expect(data.need.history[1].differences).toContainEqual({ field: "people", before: "24", after: "12" });
    expect(refusals(await withdraw(3))).toEqual(["ALREADY_WITHDRAWN input.need"]);
  });
});
