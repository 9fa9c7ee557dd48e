import type { Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { drop, type Told, tell } from "./projected-world.ts";
import { county, randomWorld, today, toldOf, townsOfCounty } from "./random-world.ts";
import { type Centre, type SlowWorld, slowCoverage, slowGaps, slowOverlaps } from "./slow-coverage.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
});
afterAll(() => service.stop());

const ministry: Who = { partner: null, roles: ["reader", "ministry"], subject: "ministry" };
const solingen: Who = { partner: "mun_05122000", roles: ["reader", "editor"], subject: "desk" };
const everyTown = ["mun_05122000", county, ...townsOfCounty];
/** Fewer runs than the library's hundred: every one goes through the public door. */
const runs = { numRuns: 40 };

async function load(told: Told[]): Promise<void> {
  const rows = (await service.orm.em
    .fork()
    .execute(`select 'Need' as type, id from need union all select type, id from offer`)) as {
    type: string;
    id: string;
  }[];
  await tell(service.orm, [...rows.map(({ type, id }): Told => [type, id, null]), ...told]);
}

async function ofEach<Field>(fields: string, ids: string[], who: Who): Promise<Map<string, Field>> {
  const { data, errors } = await service.ask(
    `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Municipality { id answer: ${fields} } } }`,
    { ids: ids.map((id) => ({ __typename: "Municipality", id })) },
    { who },
  );
  expect(errors).toEqual([]);
  return new Map(data._entities.map(({ id, answer }: any) => [id, answer]));
}

const placesOf = (id: string) => (id === county ? [county, ...townsOfCounty] : [id]);

function centresOf(id: string): Map<string, Centre> {
  const members = townsOfCounty.map((town) => towns.get(town) as Centre);
  const mean = (of: (town: Centre) => number) => members.map(of).reduce((a, b) => a + b, 0) / members.length;
  const centre = { latitude: mean((town) => town.latitude), longitude: mean((town) => town.longitude) };
  return new Map(placesOf(id).map((place) => [place, towns.get(place) ?? centre]));
}

interface Line {
  topic: string;
  level: string | null;
  targetGroup: string;
  needed: number | null;
  offered: number;
  free: number;
  freeForEveryone: number;
  gap: number | null;
  ratio: number | null;
  withheld: boolean;
  needs: { id: string }[] | null;
  offers: { id: string }[];
}
const lineFields = `coverage { topic level targetGroup needed offered free freeForEveryone gap ratio withheld needs { id } offers(first: 100) { id } }`;
const keyOf = ({ topic, level, targetGroup }: Line) => `${topic} ${level} ${targetGroup}`;

describe("coverage", () => {
  it("is what counting one by one gives, for every town and its county", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => {
        await load(toldOf(world));
        const answers = await ofEach<Line[]>(lineFields, everyTown, ministry);
        for (const id of everyTown) {
          const slow = slowCoverage(world, placesOf(id), today);
          const lines = answers.get(id) ?? [];
          expect(lines.map(keyOf).toSorted()).toEqual([...slow.keys()].toSorted());
          for (const line of lines) {
            const { needed, offered, free, needs, offers } = slow.get(keyOf(line)) as NonNullable<
              ReturnType<typeof slow.get>
            >;
            expect(line).toMatchObject({ needed, offered, free, gap: needed - free, withheld: false });
            const everyone = slow.get(`${line.topic} ${line.level} EVERYONE`)?.free ?? 0;
            expect(line.freeForEveryone).toBe(everyone);
            expect(line.ratio).toBe(needed === 0 ? null : Math.round((offered / needed) * 100) / 100);
            expect(line.needs?.map((need) => need.id).toSorted()).toEqual(needs.toSorted());
            expect(line.offers.map((offer) => offer.id).toSorted()).toEqual(offers.toSorted());
          }
        }
      }),
      runs,
    );
  });

  it("of a county is the sum of its towns, and of what is recorded for itself", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => {
        await load(toldOf(world));
        const answers = await ofEach<Line[]>(lineFields, everyTown, ministry);
        const own = slowCoverage(world, [county], today);
        for (const line of answers.get(county) ?? []) {
          const parts = townsOfCounty.flatMap((id) =>
            (answers.get(id) ?? []).filter((part) => keyOf(part) === keyOf(line)),
          );
          const sum = (of: (part: Line) => number | null) => parts.reduce((so, part) => so + (of(part) ?? 0), 0);
          expect(line.needed).toBe(sum((part) => part.needed) + (own.get(keyOf(line))?.needed ?? 0));
          expect(line.offered).toBe(sum((part) => part.offered));
          expect(line.free).toBe(sum((part) => part.free));
        }
      }),
      runs,
    );
  });

  it("never tells the public a count under five, nor lets anybody find one by subtraction", async () => {
    let withheldByDifference = 0;
    await fc.assert(
      fc.asyncProperty(randomWorld, async (given) => {
        const alike = { topic: "WORK", level: null, group: "WOMEN", start: "2026-01-01", end: null };
        const inTowns = given.needs.filter(({ town }) => town !== county);
        const world: SlowWorld = { offers: given.offers, needs: inTowns.map((need) => ({ ...need, ...alike })) };
        await load(toldOf(world));
        const nobody: Who = { partner: null, roles: ["reader"], subject: null };
        const answers = await ofEach<Line[]>(lineFields, everyTown, nobody);
        for (const lines of answers.values()) {
          for (const { needed, withheld, gap, ratio, needs } of lines) {
            expect(needed === null || needed === 0 || needed >= 5).toBe(true);
            if (withheld) expect([needed, gap, ratio, needs]).toEqual([null, null, null, null]);
          }
        }
        for (const total of answers.get(county) ?? []) {
          if (total.needed === null) continue;
          const parts = townsOfCounty.flatMap((id) =>
            (answers.get(id) ?? []).filter((part) => keyOf(part) === keyOf(total)).map((part) => ({ id, ...part })),
          );
          const hidden = parts.filter(({ withheld }) => withheld);
          if (hidden.length === 0) continue;
          withheldByDifference += 1;
          const known = parts.reduce((sum, { needed }) => sum + (needed ?? 0), 0);
          const rest = total.needed - known;
          const real = hidden.map(({ id }) => slowCoverage(world, [id], today).get(keyOf(total))?.needed ?? 0);
          expect(real.reduce((sum, count) => sum + count, 0)).toBe(rest);
          // Whoever knows one of the hidden counts, their own, is left with a sum that is no small count.
          for (const insider of real) expect(rest - insider).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 120 },
    );
    expect(withheldByDifference).toBeGreaterThan(0);
  });

  it("is exact for the municipality itself and its county, and withheld from its neighbours", async () => {
    const [town = "", other = ""] = townsOfCounty;
    await load([
      ["Need", "nee_1", { municipalityId: town, topic: "WORK", targetGroup: "WOMEN", people: 3, start: "2026-01-01" }],
    ]);
    const seenBy = async (partner: string) =>
      (await ofEach<Line[]>(lineFields, [town], { partner, roles: ["reader", "editor"], subject: "x" })).get(town)?.[0];
    expect(await seenBy(town)).toMatchObject({ needed: 3, gap: 3, withheld: false, needs: [{ id: "nee_1" }] });
    expect(await seenBy(county)).toMatchObject({ needed: 3, withheld: false });
    expect(await seenBy(other)).toMatchObject({ needed: null, withheld: true, needs: null });
  });

  it("can be of another day and of some topics alone", async () => {
    await load([
      [
        "Need",
        "nee_1",
        {
          municipalityId: "mun_05122000",
          topic: "WORK",
          targetGroup: "WOMEN",
          people: 9,
          start: "2027-01-01",
          end: null,
        },
      ],
      [
        "Need",
        "nee_2",
        {
          municipalityId: "mun_05122000",
          topic: "HEALTH",
          targetGroup: "WOMEN",
          people: 8,
          start: "2027-01-01",
          end: null,
        },
      ],
    ]);
    const needed = async (args: string) =>
      (await ofEach<Line[]>(`coverage${args} { topic needed }`, ["mun_05122000"], solingen)).get("mun_05122000");
    expect(await needed("")).toEqual([]);
    expect(await needed(`(on: "2027-01-01")`)).toEqual([
      { topic: "HEALTH", needed: 8 },
      { topic: "WORK", needed: 9 },
    ]);
    expect(await needed(`(on: "2027-01-01", topic: [WORK])`)).toEqual([{ topic: "WORK", needed: 9 }]);
  });

  it("takes one statement for all municipalities, and one more each for needs and offers", async () => {
    const representations = [...towns.keys()].slice(0, 100).map((id) => ({ __typename: "Municipality", id }));
    const ask = (fields: string) =>
      service.ask(
        `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Municipality { ${fields} } } }`,
        { ids: representations },
        { who: ministry },
      );
    await load(toldOf((fc.sample(randomWorld, { numRuns: 1, seed: 7 }) as [SlowWorld])[0]));
    expect((await ask("coverage { needed }")).statements).toBe(1);
    expect((await ask(lineFields)).statements).toBe(3);
    expect((await ask("gaps { missing } overlaps { daysApart }")).statements).toBe(2);
  });
});

describe("the map", () => {
  const ask = (args: string, who: Who) =>
    service.ask(
      `{ coverageMap${args} { municipality { id } needed offered free missing ratio withheldLines } }`,
      {},
      { who },
    );

  it("has every town with the sums of its lines, in one statement", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => {
        await load(toldOf(world));
        const { data, statements } = await ask("(topic: [WORK])", ministry);
        expect(statements).toBe(1);
        expect(data.coverageMap).toHaveLength(towns.size);
        const known = new Map<string, any>(data.coverageMap.map((spot: any) => [spot.municipality.id, spot]));
        for (const id of ["mun_05122000", ...townsOfCounty]) {
          const lines = [...slowCoverage(world, [id], today)]
            .filter(([key]) => key.startsWith("WORK "))
            .map(([, line]) => line);
          const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((so, line) => so + of(line), 0);
          expect(known.get(id)).toMatchObject({
            needed: sum((line) => line.needed),
            offered: sum((line) => line.offered),
            free: sum((line) => line.free),
            missing: sum((line) => Math.max(0, line.needed - line.free)),
            withheldLines: 0,
          });
        }
      }),
      { numRuns: 10 },
    );
  });

  it("leaves out what the lines withhold from the public, and can be of counties and of a level and group alone", async () => {
    const [town = ""] = townsOfCounty;
    const need = (id: string, people: number, more: object): Told => [
      "Need",
      id,
      { municipalityId: town, topic: "WORK", targetGroup: "WOMEN", people, start: "2026-01-01", ...more },
    ];
    await load([need("nee_1", 3, {}), need("nee_2", 20, { level: "B1" }), need("nee_3", 9, { level: "A1" })]);
    const nobody: Who = { partner: null, roles: ["reader"], subject: null };
    const spot = async (args: string, who: Who, id: string) =>
      (await ask(args, who)).data.coverageMap.find(({ municipality }: any) => municipality.id === id);
    expect(await spot("", nobody, town)).toMatchObject({ needed: 29, missing: 29, withheldLines: 1 });
    expect(await spot("", ministry, town)).toMatchObject({ needed: 32, withheldLines: 0 });
    expect(await spot("(of: COUNTIES)", ministry, county)).toMatchObject({ needed: 32 });
    expect(await spot("(level: [B1], targetGroup: [WOMEN])", nobody, town)).toMatchObject({
      needed: 20,
      withheldLines: 0,
    });
    expect((await ask("(of: COUNTIES)", ministry)).data.coverageMap).toHaveLength(53);
  });
});

describe("gaps", () => {
  it("are what looking at every need and every offer gives", async () => {
    const reasons = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        randomWorld,
        fc.constantFrom(0.5, 5, 25, 80),
        fc.constantFrom(0, 14, 42, 100),
        async (world, km, days) => {
          await load(toldOf(world));
          const fields = `gaps(withinKm: ${km}, withinDays: ${days}) { need { id } missing nearest { id } distanceKm daysUntilStart reason }`;
          const answers = await ofEach<any[]>(fields, everyTown, ministry);
          for (const id of everyTown) {
            const slow = slowGaps(world, centresOf(id), today, km, days);
            for (const { reason } of slow) reasons.add(reason);
            expect(answers.get(id)).toEqual(slow);
          }
        },
      ),
      runs,
    );
    expect([...reasons].toSorted()).toEqual(["FULL", "NO_OFFER", "TOO_FAR", "TOO_LATE", "WRONG_LEVEL"]);
  });

  it("do not tell the public how many are missing where it is fewer than five", async () => {
    await load([
      [
        "Need",
        "nee_1",
        { municipalityId: "mun_05122000", topic: "WORK", targetGroup: "WOMEN", people: 4, start: today },
      ],
      [
        "Need",
        "nee_2",
        { municipalityId: "mun_05122000", topic: "WORK", targetGroup: "WOMEN", people: 5, start: today },
      ],
    ]);
    const fields = "gaps { need { id } missing }";
    const nobody: Who = { partner: null, roles: ["reader"], subject: null };
    expect((await ofEach(fields, ["mun_05122000"], nobody)).get("mun_05122000")).toEqual([
      { need: { id: "nee_2" }, missing: 5 },
      { need: { id: "nee_1" }, missing: null },
    ]);
    expect((await ofEach(fields, ["mun_05122000"], solingen)).get("mun_05122000")).toContainEqual({
      need: { id: "nee_1" },
      missing: 4,
    });
  });
});

describe("overlaps", () => {
  it("are what comparing every offer with every other gives", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(randomWorld, fc.constantFrom(1, 5, 60), fc.constantFrom(0, 28, 90), async (given, km, days) => {
        const alike = given.offers.map((offer) => ({ ...offer, topic: "WORK", level: offer.level && "B1" }));
        const world: SlowWorld = { needs: [], offers: alike };
        await load(toldOf(world));
        const fields = `overlaps(withinKm: ${km}, withinDays: ${days}, first: 100) { offers { id } topic distanceKm daysApart freeTogether }`;
        const answers = await ofEach<any[]>(fields, everyTown, ministry);
        for (const id of everyTown) {
          const slow = slowOverlaps(world, placesOf(id), today, km, days);
          found += slow.length;
          expect(answers.get(id)).toEqual(slow.slice(0, 100));
        }
      }),
      runs,
    );
    expect(found).toBeGreaterThan(10);
  });
});

describe("what is held in memory", () => {
  it("follows what is heard again after the projection was dropped", async () => {
    const course = (id: string, providerId: string): Told => [
      "Course",
      id,
      {
        ...{ title: "Kurs", topic: "WORK", targetGroups: ["WOMEN"], providerId, municipalityId: "mun_05122000" },
        ...{ capacity: 9, free: 9, start: "2026-12-01", end: "2027-03-01" },
      },
    ];
    const count = async () =>
      (await ofEach<any[]>("overlaps { topic }", ["mun_05122000"], ministry)).get("mun_05122000");
    await load([course("crs_a", "prv_1"), course("crs_b", "prv_2")]);
    expect(await count()).toHaveLength(1);
    await drop(service.orm, { log: false });
    await tell(service.orm, [course("crs_a", "prv_1")]);
    expect(await count()).toHaveLength(0);
    await tell(service.orm, [course("crs_b", "prv_2")]);
    expect(await count()).toHaveLength(1);
  });
});

describe("a reach that cannot be", () => {
  it.each([
    ["gaps(withinKm: 0)", "INVALID_DISTANCE"],
    ["gaps(withinKm: 10000)", "INVALID_DISTANCE"],
    ["gaps(withinDays: -1)", "INVALID_DAYS"],
    ["overlaps(withinKm: -5)", "INVALID_DISTANCE"],
    ["overlaps(withinDays: 4000)", "INVALID_DAYS"],
    ["gaps(first: 0)", "INVALID_PAGE_SIZE"],
  ])("is refused: %s", async (field, code) => {
    const { errors } = await service.ask(
      `{ node(id: "mun_05122000") { ... on Municipality { ${field} { __typename } } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});

describe("a municipality nobody knows", () => {
  it("has nothing, and nobody fails", async () => {
    const { data, errors } = await service.ask(
      `{ node(id: "mun_99999999") { ... on Municipality { coverage { needed } gaps { missing } overlaps { topic } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.node).toEqual({ coverage: [], gaps: [], overlaps: [] });
  });
});
