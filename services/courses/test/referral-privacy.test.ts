import { nobody, type Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import {
  advanceCase,
  as,
  caseworkerOf,
  key,
  koeln,
  makeCourse,
  makeProvider,
  providerOf,
  referCase,
  solingen,
  sql,
} from "./made-world.ts";

let service: TestService;
let provider: string;
let foreignProvider: string;
let referral: string;
beforeAll(async () => {
  service = await testService(courses, { demo: "small" });
  provider = await makeProvider(service);
  foreignProvider = await makeProvider(service);
  const course = await makeCourse(service, provider);
  await makeCourse(service, foreignProvider);
  referral = (await referCase(service, { course })).data.referToCourse.referral.id;
});
afterAll(() => service.stop());

const everybodyElse = (): [string, Who][] => [
  ["the public", nobody],
  ["a reader of the office", as(solingen)],
  ["an editor of the office", as(solingen, "editor")],
  ["a caseworker elsewhere", caseworkerOf(koeln)],
  ["another provider", providerOf(foreignProvider)],
  ["an editor of the provider", as(provider, "editor")],
  ["the provider with a caseworker's role", as(provider, "caseworker")],
  ["the authority", as("mun_05913000", "authority")],
  ["the ministry", as(null, "ministry", "authority")],
  ["a machine of the provider", as(provider, "integration")],
];

describe("who sees a referral", () => {
  it("both its sides do: by its id, as an entity, and in their lists", async () => {
    for (const [who, parent] of [
      [caseworkerOf(solingen), { __typename: "Municipality", id: solingen }],
      [providerOf(provider), { __typename: "CourseProvider", id: provider }],
    ] as const) {
      const { data, errors } = await service.ask(
        `query ($id: ID!, $representations: [_Any!]!) {
          courseReferral(id: $id) { id offer { title } from { id } }
          _entities(representations: $representations) {
            ... on CourseReferral { id }
            ... on Municipality { courseReferrals(first: 100) { nodes { id from { id } } } }
            ... on CourseProvider { courseReferrals(first: 100) { totalCount nodes { id } } } } }`,
        { id: referral, representations: [{ __typename: "CourseReferral", id: referral }, parent] },
        { who },
      );
      expect(errors).toEqual([]);
      expect(data.courseReferral).toMatchObject({ id: referral, from: { id: solingen } });
      expect(data._entities[0]).toEqual({ id: referral });
      expect(data._entities[1].courseReferrals.nodes.map(({ id }: any) => id)).toContain(referral);
    }
  });

  it("nobody else does, by any way", async () => {
    for (const [name, who] of everybodyElse()) {
      const { data, errors } = await service.ask(
        `query ($id: ID!, $representations: [_Any!]!) { courseReferral(id: $id) { id }
          _entities(representations: $representations) { ... on CourseReferral { id } } }`,
        { id: referral, representations: [{ __typename: "CourseReferral", id: referral }] },
        { who },
      );
      expect(data, name).toEqual({ courseReferral: null, _entities: [null] });
      expect(errors, name).toMatchObject([{ path: ["courseReferral"] }]);
      for (const { extensions } of errors) expect(["UNAUTHENTICATED", "FORBIDDEN"], name).toContain(extensions.code);
      const lists = await service.ask(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
          ... on Municipality { id courseReferrals { totalCount nodes { id } } }
          ... on CourseProvider { id courseReferrals { totalCount nodes { id } } } } }`,
        {
          representations: [
            { __typename: "Municipality", id: solingen },
            { __typename: "CourseProvider", id: provider },
          ],
        },
        { who },
      );
      expect(lists.data._entities, name).toEqual([
        { id: solingen, courseReferrals: null },
        { id: provider, courseReferrals: null },
      ]);
      expect(lists.errors).toHaveLength(2);
    }
  });

  it("nobody else may move it, nor learns that it exists", async () => {
    for (const [name, who] of everybodyElse()) {
      const real = await advanceCase(service, { referral, to: "WITHDRAWN", expectedVersion: 1 }, who);
      const none = await advanceCase(service, { referral: "ref_0", to: "WITHDRAWN", expectedVersion: 1 }, who);
      const shown = ({ data, errors }: typeof real) =>
        JSON.stringify([data, errors])
          .replaceAll(referral, "ref_0")
          .replaceAll(/"traceId":"[0-9a-f]{32}"/g, '"traceId"');
      expect(shown(real), name).toBe(shown(none));
      expect(real.data?.advanceCourseReferral?.referral ?? null, name).toBeNull();
    }
    expect(await sql(service, "select state, version from course_referral where id = ?", [referral])).toEqual([
      { state: "HELD", version: 1 },
    ]);
  });

  it("nobody refers in another's name", async () => {
    const course = await makeCourse(service, provider);
    for (const who of [nobody, caseworkerOf(koeln), as(solingen, "editor"), providerOf(provider)]) {
      const { data, errors } = await referCase(service, { course, from: solingen }, { who });
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        { extensions: { code: who.subject === null ? "UNAUTHENTICATED" : "FORBIDDEN" }, path: ["referToCourse"] },
      ]);
    }
  });
});

describe("the lists of both sides", () => {
  it("come newest first, page by page, by state, with the same number of statements for one and a hundred", async () => {
    const query = `query ($first: Int!, $after: String, $state: [ReferralState!], $representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Municipality {
        courseReferrals(first: $first, after: $after, state: $state) { totalCount pageInfo { hasNextPage endCursor }
          nodes { id state referredAt waitingPosition overdue course { title provider { name } } history { state } } } } } }`;
    const representations = [{ __typename: "Municipality", id: koeln }];
    const ask = (variables: object) =>
      service.ask(query, { first: 100, representations, ...variables }, { who: caseworkerOf(koeln) });
    const { data, statements } = await ask({});
    const all = data._entities[0].courseReferrals;
    expect(all.totalCount).toBeGreaterThan(30);
    const found: any[] = [];
    let one = 0;
    for (let after: string | null = null; ; ) {
      const page: any = await ask({ first: 7, after });
      one = Math.max(one, page.statements);
      const { nodes, pageInfo } = page.data._entities[0].courseReferrals;
      found.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(found).toHaveLength(all.totalCount);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const times = found.map(({ referredAt }) => referredAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect([one, statements]).toEqual([6, 6]);
    const { data: waiting } = await ask({ state: ["WAITING"] });
    const line = waiting._entities[0].courseReferrals;
    expect(line.totalCount).toBe(found.filter(({ state }) => state === "WAITING").length);
    for (const { waitingPosition } of line.nodes) expect(waitingPosition).toBeGreaterThan(0);
  });

  it("fit the counters of the courses in the demonstration, and hold nothing that is due", async () => {
    const wrong = await sql(
      service,
      `select id from course, lateral (
         select count(*) filter (where state in ('HELD', 'ACCEPTED', 'STARTED')) as taken,
           count(*) filter (where state = 'WAITING') as lined_up
         from course_referral where course_id = course.id) as counted
       where demonstration and (waiting <> lined_up or booked < taken)`,
    );
    expect(wrong).toEqual([]);
    const [{ held, due, gone }] = await sql(
      service,
      `select count(*) filter (where state = 'HELD')::int as held,
         count(*) filter (where hold_expires_at < '2026-11-23')::int as due,
         count(*) filter (where retain_until < '2026-11-24')::int as gone
       from course_referral where demonstration`,
    );
    expect(held).toBeGreaterThan(100);
    expect([due, gone]).toEqual([0, 0]);
  });
});

describe("a reference to a case", () => {
  it("is nowhere in the clear: no table, log line, answer, error, cursor or feed", async () => {
    const canary = "ZKN-20990-77";
    const course = await makeCourse(service, provider, { capacity: 1 });
    const answers = [
      await referCase(service, { course, caseRef: canary }),
      await referCase(service, { course, caseRef: canary }),
      await referCase(service, { course, caseRef: canary }, { who: caseworkerOf(koeln) }),
      await referCase(service, { course, caseRef: `${canary} Mustermann`, idempotencyKey: key() }),
    ];
    const { data } = await service.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Municipality {
        courseReferrals(first: 3) { edges { cursor } nodes { id history { note } } } } } }`,
      { representations: [{ __typename: "Municipality", id: solingen }] },
      { who: caseworkerOf(solingen) },
    );
    const cursors = data._entities[0].courseReferrals.edges.map(({ cursor }: any) =>
      Buffer.from(cursor, "base64url").toString(),
    );
    const feed = await (await service.fetch("/changes?after=0&first=1000")).text();
    const tables = await sql(
      service,
      "select table_name from information_schema.tables where table_schema = 'courses'",
    );
    const dumps = await Promise.all(
      tables.map(async ({ table_name: table }) => [
        table,
        JSON.stringify(
          await sql(service, `select row_to_json(kept)::text from "${table}" as kept where kept::text ilike ?`, [
            `%${canary}%`,
          ]),
        ),
      ]),
    );
    expect(dumps).toContainEqual(["course_referral", "[]"]);
    expect(dumps).toContainEqual(["idempotency_key", "[]"]);
    for (const text of [
      ...dumps.flat(),
      feed,
      ...cursors,
      ...service.log,
      ...answers.map((one) => JSON.stringify(one)),
    ])
      expect(text.toUpperCase()).not.toContain(canary);
    const [stored] = await sql(
      service,
      "select answer::text from idempotency_key where mutation = 'referToCourse' limit 1",
    );
    expect(stored.answer).not.toContain("case_seal");
  });

  it("is sealed differently for each office, and the same for one however it is written", async () => {
    const [one, other] = [await makeCourse(service, provider), await makeCourse(service, provider)];
    await referCase(service, { course: one, caseRef: "AB-12-34" });
    await referCase(service, { course: other, caseRef: "ab-12-34", from: koeln });
    const again = await referCase(service, { course: other, caseRef: "ab-12-34" });
    expect(again.data.referToCourse.userErrors).toMatchObject([{ code: "ALREADY_REFERRED" }]);
    const seals = await sql(service, "select case_seal from course_referral where course_id in (?, ?)", [one, other]);
    expect(seals).toHaveLength(2);
    expect(new Set(seals.map(({ case_seal }) => case_seal)).size).toBe(2);
  });
});

describe("the feed and the history of a course", () => {
  it("tell of seats as they move, and of no case", async () => {
    const course = await makeCourse(service, provider, { capacity: 1 });
    const { referral: held } = (await referCase(service, { course })).data.referToCourse;
    await referCase(service, { course });
    await advanceCase(service, { referral: held.id, to: "WITHDRAWN", expectedVersion: 1 }, caseworkerOf(solingen));
    const told = await sql(service, "select entity_type, kind, data from outbox where entity_id = ? order by number", [
      course,
    ]);
    expect(
      told.map(({ entity_type, kind, data }) => [entity_type, kind, data.booked, data.waiting, data.free]),
    ).toEqual([
      ["Course", "UPDATED", 1, 0, 0],
      ["Course", "UPDATED", 1, 1, 0],
      ["Course", "UPDATED", 1, 0, 0],
    ]);
    expect(await sql(service, "select count(*)::int as kept from history where entity_id = ?", [course])).toEqual([
      { kept: 0 },
    ]);
    expect(await sql(service, "select distinct entity_type from outbox order by 1")).toEqual([
      { entity_type: "Course" },
      { entity_type: "CourseProvider" },
      { entity_type: "CourseType" },
    ]);
  });
});
