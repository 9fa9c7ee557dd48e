import { nobody } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { as, caseworkerOf, key, makeProvider, providerOf, solingen, sql } from "./made-world.ts";
import { row, upsert } from "./upsert-rows.ts";

let service: TestService;
let provider: string;
beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
});
afterAll(() => service.stop());

const tables = ["course", "history", "outbox", "idempotency_key"];
const counts = () =>
  Promise.all(tables.map(async (table) => (await sql(service, `select count(*)::int from ${table}`))[0].count));

describe("the courses of a provider", () => {
  it("are created, changed and left alone, row by row; what breaks a rule stays out and says why", async () => {
    await upsert(service, provider, [row("A-1"), row("A-2")]);
    const { answer } = await upsert(service, provider, [
      row("A-1"),
      row("A-2", { title: "Am Abend" }),
      row("A-3"),
      row("A-4", { capacity: 26 }),
    ]);
    expect(answer).toMatchObject({ created: 1, updated: 1, unchanged: 1, userErrors: [] });
    expect(
      answer.rows.map(({ index, outcome, course }: any) => [index, outcome, course?.title, course?.version]),
    ).toEqual([
      [0, "UNCHANGED", "Integrationskurs am Vormittag", 1],
      [1, "UPDATED", "Am Abend", 2],
      [2, "CREATED", "Integrationskurs am Vormittag", 1],
      [3, "REJECTED", undefined, undefined],
    ]);
    expect(answer.rows[3].userErrors).toEqual([
      {
        code: "GROUP_SIZE",
        message: expect.stringContaining("1 bis 25 Plätze (IntV"),
        path: ["input", "courses", "3", "capacity"],
      },
    ]);
  });

  it("take everything of a row, and what the row leaves out from the type", async () => {
    await upsert(service, provider, [
      row("B-1", { childcare: true, placeName: "Alte Schule" }),
      row("B-2", { type: "cty_BSK_B2", times: null }),
    ]);
    const { data } =
      await service.ask(`{ courses(filter: { search: "Vormittag" }, first: 100) { nodes { number type { code }
      entryLevel targetLevel teachingUnits unitsPerWeek childcare capacity booked free registerBy assuredOn stale demonstration
      period { start end } place { name street postalCode city online point { latitude longitude } } times { day from to }
      provider { id } municipality { id } topic languages targetGroups } } }`);
    const found = (number: string) => data.courses.nodes.find((node: any) => node.number === number);
    expect(found("B-1")).toEqual({
      number: "B-1",
      type: { code: "IK_ALLGEMEIN" },
      entryLevel: null,
      targetLevel: "B1",
      teachingUnits: 700,
      unitsPerWeek: 20,
      childcare: true,
      capacity: 20,
      booked: 0,
      free: 20,
      registerBy: "2027-01-04",
      assuredOn: "2026-11-18",
      stale: false,
      demonstration: false,
      period: { start: "2027-01-11", end: "2027-08-20" },
      place: {
        name: "Alte Schule",
        street: "Am Markt 1",
        postalCode: "42651",
        city: "Solingen",
        online: false,
        point: { latitude: 51.17, longitude: 7.08 },
      },
      times: [{ day: "MONDAY", from: "08:30", to: "12:45" }],
      provider: { id: provider },
      municipality: { id: solingen },
      topic: "LANGUAGE",
      languages: ["de"],
      targetGroups: ["EVERYONE"],
    });
    expect(found("B-2")).toMatchObject({ entryLevel: "B1", targetLevel: "B2", teachingUnits: 400, times: [] });
  });

  it("write nothing when the same rows come again, and nothing at all in a dry run, which says what would happen", async () => {
    const rows = Array.from({ length: 30 }, (_, number) => row(`C-${number}`));
    const before = await counts();
    const dry = await upsert(service, provider, [...rows, row("C-bad", { capacity: 0 })], { dryRun: true });
    expect(dry.answer).toMatchObject({ created: 30, updated: 0, unchanged: 0 });
    expect(dry.answer.rows[0]).toMatchObject({ outcome: "CREATED", course: null });
    expect(await counts()).toEqual(before);
    await upsert(service, provider, rows);
    const [course, history, outbox, keys] = await counts();
    expect([course, history, outbox]).toEqual([before[0] + 30, before[1] + 30, before[2] + 30]);
    const again = await upsert(service, provider, rows);
    expect(again.answer).toMatchObject({ created: 0, updated: 0, unchanged: 30 });
    expect(await counts()).toEqual([course, history, outbox, keys + 1]);
  });

  it("answer a repeated call as it did, with the rows", async () => {
    const idempotencyKey = key();
    const rows = [row("D-1"), row("D-2", { capacity: 0 })];
    const first = await upsert(service, provider, rows, { idempotencyKey });
    const again = await upsert(service, provider, rows, { idempotencyKey });
    expect(again.answer).toEqual(first.answer);
    expect(again.answer.rows[0].outcome).toBe("CREATED");
  });

  it("take 1,000 rows in as many statements as one", async () => {
    const one = await upsert(service, provider, [row("K-0")]);
    const rows = Array.from({ length: 1_000 }, (_, number) => row(`L-${number}`));
    const many = await upsert(service, provider, rows);
    expect(many.answer).toMatchObject({ created: 1_000, userErrors: [] });
    expect(many.statements).toBe(one.statements);
    const changed = await upsert(
      service,
      provider,
      rows.map((each, at) => ({ ...each, title: `Title ${at % 7}` })),
    );
    expect(changed.answer).toMatchObject({ updated: 1_000, userErrors: [] });
  });

  it("are changed by two calls at once without a number twice", async () => {
    const rows = Array.from({ length: 20 }, (_, number) => row(`M-${number}`));
    const answers = await Promise.all([
      upsert(service, provider, rows),
      upsert(service, provider, rows),
      upsert(service, provider, rows),
    ]);
    expect(answers.map(({ answer }) => answer.created + answer.unchanged)).toEqual([20, 20, 20]);
    expect(answers.reduce((sum, { answer }) => sum + answer.created, 0)).toBe(20);
  });

  it("are the provider's own: others may not touch them, its editors and machines may", async () => {
    const other = await makeProvider(service);
    for (const who of [
      nobody,
      providerOf(other),
      caseworkerOf(provider),
      as(null, "ministry"),
      as(other, "integration"),
    ]) {
      const { answer, errors } = await upsert(service, provider, [row("N-1")], {}, who);
      expect(answer).toBeUndefined();
      expect(errors[0]?.extensions.code).toBe(who.subject === null ? "UNAUTHENTICATED" : "FORBIDDEN");
    }
    for (const who of [as(provider, "integration"), as(provider, "editor")])
      expect((await upsert(service, provider, [row("N-1")], {}, who)).answer.userErrors).toEqual([]);
    const unknown = await upsert(service, "prv_0", [row("N-2")]);
    expect(unknown.answer).toMatchObject({
      rows: [],
      userErrors: [{ code: "NOT_FOUND", path: ["input", "provider"] }],
    });
  });

  it("tell their provider, the authority and the ministry what was changed, and nobody else", async () => {
    const { answer } = await upsert(service, provider, [row("O-1")]);
    const { id } = answer.rows[0].course;
    await upsert(service, provider, [row("O-1", { title: "Neuer Titel" })]);
    const query = `{ course(id: "${id}") { history { kind mutation by differences { field before after } } } }`;
    const { data } = await service.ask(query, {}, { who: providerOf(provider) });
    expect(data.course.history).toEqual([
      expect.objectContaining({ kind: "CREATED", mutation: "upsertCourses", by: provider }),
      {
        kind: "UPDATED",
        mutation: "upsertCourses",
        by: provider,
        differences: [{ field: "title", before: '"Integrationskurs am Vormittag"', after: '"Neuer Titel"' }],
      },
    ]);
    for (const who of [as(null, "ministry"), as("mun_05913000", "authority")])
      expect((await service.ask(query, {}, { who })).data.course.history).toHaveLength(2);
    for (const who of [nobody, caseworkerOf(solingen)])
      expect((await service.ask(query, {}, { who })).data.course.history).toBeNull();
  });
});
