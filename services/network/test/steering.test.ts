import type { Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { type Told, tell } from "./projected-world.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
  await tell(service.orm, world);
});
afterAll(() => service.stop());

const solingen = "mun_05122000";
const ministry: Who = { partner: null, roles: ["reader", "ministry"], subject: "ministry" };
const nobody: Who = { partner: null, roles: ["reader"], subject: null };

/** Solingen among ten of its kind, each with a provider, a need, a running course and one that ended in spring. */
const populations = [10, 40, 80, 100, 120, 160, 200, 240, 280, 320, 900];
const own = 5;
const idOf = (index: number) => (index === own ? solingen : `mun_p${index}`);
const course = (index: number, more: object) => ({
  title: "Kurs",
  topic: "LANGUAGE",
  targetGroups: ["EVERYONE"],
  providerId: `prv_${index}`,
  municipalityId: idOf(index),
  ...more,
});
const world: Told[] = [
  ...populations.flatMap((population, index): Told[] => [
    ["Municipality", idOf(index), { name: idOf(index), kind: "COUNTY_FREE_CITY", population: population * 1_000 }],
    ["CourseProvider", `prv_${index}`, { name: "Schule", municipalityId: idOf(index) }],
    [
      "Need",
      `nee_${index}`,
      { municipalityId: idOf(index), topic: "LANGUAGE", targetGroup: "WOMEN", people: 40, start: "2025-01-01" },
    ],
    [
      "Course",
      `crs_${index}a`,
      course(index, { start: "2026-10-01", end: "2027-02-01", capacity: 10 + index, free: index }),
    ],
    [
      "Course",
      `crs_${index}b`,
      course(index, {
        start: "2026-01-01",
        end: "2026-04-30",
        capacity: 30,
        quality: { started: 30, completed: 10 + index, examined: 10 + index, passed: 5 },
      }),
    ],
    [
      "Course",
      `crs_${index}c`,
      course(index, {
        start: "2025-01-01",
        end: "2025-04-30",
        capacity: 30,
        quality: { started: 20, completed: 10, examined: 10, passed: 5 },
      }),
    ],
    ["Grant", `grt_${index}`, { recipientId: `prv_${index}`, cents: population * 100_000, awardedOn: "2026-03-01" }],
    [
      "Grant",
      `grt_${index}x`,
      { recipientId: `prv_${index}`, cents: 777, awardedOn: "2026-03-02", forwardedFromId: "grt_0" },
    ],
  ]),
  ["Municipality", "mun_other", { name: "Klein", kind: "TOWN", population: 160_001 }],
  ["SteeringTarget", "tgt_old", target("FREE_SEATS", "LANGUAGE", null, 1, "2026-06-30")],
  ["SteeringTarget", "tgt_seats", target("SEATS_PER_NEED", "LANGUAGE", 0.2, 0.5, "2026-12-31")],
  ["SteeringTarget", "tgt_free", target("FREE_SEATS", "LANGUAGE", null, 5, "2026-12-31")],
  ["SteeringTarget", "tgt_rate", target("COMPLETION_RATE", "LANGUAGE", 20, 90, "2027-12-31")],
  ["SteeringTarget", "tgt_wait", target("WAITING_DAYS", "LANGUAGE", 60, 42, "2027-12-31")],
];

function target(indicator: string, topic: string | null, baseline: number | null, aim: number, due: string) {
  return { municipalityId: solingen, indicator, topic, baseline, target: String(aim), due };
}

async function report(args = "", who = ministry, id = solingen) {
  const { data, errors, statements } = await service.ask(
    `{ node(id: "${id}") { ... on Municipality { steering${args} {
      year peers { id } lines { indicator topic target { id } value peerMedian status computed } } } } }`,
    {},
    { who },
  );
  const { steering } = data.node;
  const line = (indicator: string) => steering?.lines.find((one: any) => one.indicator === indicator);
  return { steering, errors, statements, line };
}

describe("a steering report", () => {
  it("has a line for every indicator, and peers of the same kind with the nearest populations", async () => {
    const { steering } = await report();
    expect(steering.year).toBe(2026);
    expect(steering.lines).toHaveLength(8);
    const others = populations.map((population, index) => ({ index, apart: Math.abs(population - 160) }));
    const nearest = others
      .filter(({ index }) => index !== own)
      .toSorted((a, b) => a.apart - b.apart || a.index - b.index);
    const expected = nearest.slice(0, 8).map(({ index }) => idOf(index));
    expect(steering.peers.map(({ id }: any) => id).toSorted()).toEqual(expected.toSorted());
    for (const { computed } of steering.lines) expect(computed.length).toBeGreaterThan(20);
  });

  it("computes each value from the graph, and the median of its peers", async () => {
    const { steering, line } = await report();
    const medianOf = (value: (index: number) => number) => {
      const values = steering.peers.map(({ id }: any) =>
        value(populations.findIndex((_, index) => idOf(index) === id)),
      );
      const sorted = values.toSorted((a: number, b: number) => a - b);
      return (sorted[3] + sorted[4]) / 2;
    };
    const percent = (share: number) => Math.round(share * 1_000) / 10;
    expect(line("SEATS_PER_NEED")).toMatchObject({
      value: 0.38,
      peerMedian: medianOf((index) => Math.round(((10 + index) / 40) * 100) / 100),
      topic: "LANGUAGE",
    });
    expect(line("FREE_SEATS")).toMatchObject({ value: 5, peerMedian: medianOf((index) => index) });
    expect(line("COMPLETION_RATE").value).toBe(50);
    expect(line("COMPLETION_RATE").peerMedian).toBeCloseTo(
      medianOf((index) => percent((10 + index) / 30)),
      5,
    );
    expect(line("PASS_RATE").value).toBe(percent(5 / 15));
    // A provider and its town, linked by a course: one pair of one.
    expect(line("NETWORK_DENSITY")).toMatchObject({ value: 100, peerMedian: 100, topic: null });
    // A thousand euros per thousand inhabitants; what was passed on is not counted twice.
    expect(line("GRANT_PER_HEAD")).toMatchObject({ value: 1, peerMedian: 1 });
  });

  it("holds values against the target that is due next, and says how they stand", async () => {
    const { line } = await report();
    expect(line("SEATS_PER_NEED")).toMatchObject({ target: { id: "tgt_seats" }, status: "ON_TRACK" });
    expect(line("FREE_SEATS")).toMatchObject({ target: { id: "tgt_free" }, status: "REACHED" });
    expect(line("COMPLETION_RATE")).toMatchObject({ target: { id: "tgt_rate" }, status: "BEHIND" });
    expect(line("GRANT_PER_HEAD")).toMatchObject({ target: null, status: "NO_DATA" });
  });

  it("says plainly what nobody can compute", async () => {
    const { line } = await report();
    for (const indicator of ["WAITING_DAYS", "COST_PER_COMPLETION"]) {
      expect(line(indicator)).toMatchObject({ value: null, peerMedian: null, status: "NO_DATA" });
      expect(line(indicator).computed).toMatch(/^Not computed: /);
    }
    expect(line("WAITING_DAYS").target).toEqual({ id: "tgt_wait" });
  });

  it("of an earlier year takes the courses that ended then, and leaves out what is known of today alone", async () => {
    const { line, steering } = await report("(year: 2025)");
    expect(steering.year).toBe(2025);
    expect(line("COMPLETION_RATE").value).toBe(50);
    expect(line("PASS_RATE").value).toBe(50);
    // On the last day of 2025 the course of January counts: it starts within six weeks.
    expect(line("SEATS_PER_NEED").value).toBe(0.75);
    expect(line("FREE_SEATS").value).toBeNull();
    expect(line("NETWORK_DENSITY").value).toBeNull();
    expect(line("GRANT_PER_HEAD").value).toBe(0);
  });

  it("does not tell the public what rests on fewer than five", async () => {
    await tell(service.orm, [
      [
        "Need",
        "nee_small",
        { municipalityId: solingen, topic: "LANGUAGE", targetGroup: "PARENTS", people: 2, start: "2026-01-01" },
      ],
      [
        "Course",
        `crs_${own}b`,
        course(own, {
          start: "2026-01-01",
          end: "2026-04-30",
          quality: { started: 12, completed: 9, examined: 9, passed: 9 },
        }),
      ],
    ]);
    const [open, exact] = [
      await report("", nobody),
      await report("", { ...nobody, partner: solingen, subject: "desk" }),
    ];
    // 42 people in all; with 40 in the other line one would know the two.
    expect(open.line("SEATS_PER_NEED").value).toBeNull();
    expect(exact.line("SEATS_PER_NEED").value).toBe(0.36);
    // Three left early.
    expect(open.line("COMPLETION_RATE").value).toBeNull();
    expect(exact.line("COMPLETION_RATE").value).toBe(75);
  });

  it("takes the same statements for one municipality and for all of its kind", async () => {
    const ask = (ids: string[]) =>
      service.ask(
        `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Municipality { steering { lines { value } } } } }`,
        { ids: ids.map((id) => ({ __typename: "Municipality", id })) },
        { who: ministry },
      );
    await ask([solingen]);
    const one = await ask([solingen]);
    const all = await ask(populations.map((_, index) => idOf(index)));
    expect(all.errors).toEqual([]);
    expect(all.statements).toBe(one.statements);
    expect(one.statements).toBe(6); // municipalities, targets, figures, partners, touched links, coverage
  });

  it.each([1999, 2027, -1])("is refused for a year that has none: %i", async (year) => {
    expect((await report(`(year: ${year})`)).errors).toMatchObject([{ extensions: { code: "INVALID_YEAR" } }]);
  });

  it("has no lines for a municipality nobody knows", async () => {
    expect((await report("", ministry, "mun_nobody")).steering).toMatchObject({ lines: [], peers: [] });
  });
});
