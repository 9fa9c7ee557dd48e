import { nobody } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { ministry } from "./people.ts";
import { tell } from "./projected-world.ts";
import { course, idOf, own, populations, solingen, world } from "./steering-world.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
  await tell(service.orm, world);
});
afterAll(() => service.stop());

async function report(args = "", who = ministry, id = solingen) {
  const { data, errors, statements } = await service.ask(
    `{ node(id: "${id}") { ... on Municipality { steering${args} {
      year peers { id } lines { indicator topic target { id } value basis unit lessIsBetter peerMedian peersTold status computed sources } comparable } } } }`,
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
      return Math.round(((sorted[3] + sorted[4]) / 2) * 1_000) / 1_000;
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

  it("tells how long somebody referred today would wait for the next start that fits", async () => {
    const { line } = await report();
    // The language course of the first of December, and none for the needs that nothing meets.
    expect(line("WAITING_DAYS")).toMatchObject({
      ...{ value: 13, basis: 40, unit: "DAYS", lessIsBetter: true },
      ...{ target: { id: "tgt_wait" }, status: "REACHED" },
    });
    expect(line("WAITING_DAYS").peerMedian).toBeNull();
  });

  it("tells what a completed course costs the state, from the grants of the projects that pay for it", async () => {
    const { line } = await report();
    // 6,000 euros for two offers, of which a thousand are passed on: 2,500 for the course, for 15 who completed it.
    expect(line("COST_PER_COMPLETION")).toMatchObject({ value: 167, basis: 15, unit: "EUROS" });
    expect(line("COST_PER_COMPLETION").sources).toEqual(["courses", "funding"]);
  });

  it("says why the peers are comparable", async () => {
    const { steering } = await report();
    expect(steering.comparable).toContain("COUNTY_FREE_CITY");
    expect(steering.comparable).toContain("160,000 inhabitants".replace(" inhabitants", ""));
    for (const { sources, peersTold } of steering.lines) {
      expect(sources.length).toBeGreaterThan(0);
      expect(peersTold).toBeLessThanOrEqual(8);
    }
  });

  it("of an earlier year takes the courses that ended then, and leaves out what is known of today alone", async () => {
    const { line, steering } = await report("(year: 2025)");
    expect(steering.year).toBe(2025);
    expect(line("COMPLETION_RATE").value).toBe(50);
    expect(line("PASS_RATE").value).toBe(50);
    // On the last day of 2025 the course of January counts: it starts within six weeks.
    expect(line("SEATS_PER_NEED").value).toBe(0.75);
    expect(line("FREE_SEATS").value).toBeNull();
    // The course that links the two ran then as well.
    expect(line("NETWORK_DENSITY").value).toBe(100);
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
    expect(one.statements).toBe(5); // municipalities, figures, links, targets, coverage
  });

  it.each([1999, 2027, -1])("is refused for a year that has none: %i", async (year) => {
    expect((await report(`(year: ${year})`)).errors).toMatchObject([{ extensions: { code: "INVALID_YEAR" } }]);
  });

  it("has no lines for a municipality nobody knows", async () => {
    expect((await report("", ministry, "mun_nobody")).steering).toMatchObject({ lines: [], peers: [] });
  });
});
