import type { Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { everyTown, load, ofEach, placesOf, runs } from "./coverage-desk.ts";
import { ministry, solingen } from "./people.ts";
import { county, randomWorld, today, toldOf, townsOfCounty } from "./random-world.ts";
import { type SlowWorld, slowCoverage } from "./slow-coverage.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
});
afterAll(() => service.stop());

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
        await load(service, toldOf(world));
        const answers = await ofEach<Line[]>(service, lineFields, everyTown, ministry);
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
        await load(service, toldOf(world));
        const answers = await ofEach<Line[]>(service, lineFields, everyTown, ministry);
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
        await load(service, toldOf(world));
        const nobody: Who = { partner: null, roles: ["reader"], subject: null };
        const answers = await ofEach<Line[]>(service, lineFields, everyTown, nobody);
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
    await load(service, [
      ["Need", "nee_1", { municipalityId: town, topic: "WORK", targetGroup: "WOMEN", people: 3, start: "2026-01-01" }],
    ]);
    const seenBy = async (partner: string) =>
      (await ofEach<Line[]>(service, lineFields, [town], { partner, roles: ["reader", "editor"], subject: "x" })).get(
        town,
      )?.[0];
    expect(await seenBy(town)).toMatchObject({ needed: 3, gap: 3, withheld: false, needs: [{ id: "nee_1" }] });
    expect(await seenBy(county)).toMatchObject({ needed: 3, withheld: false });
    expect(await seenBy(other)).toMatchObject({ needed: null, withheld: true, needs: null });
  });

  it("can be of another day and of some topics alone", async () => {
    await load(service, [
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
      (await ofEach<Line[]>(service, `coverage${args} { topic needed }`, ["mun_05122000"], solingen)).get(
        "mun_05122000",
      );
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
    await load(service, toldOf((fc.sample(randomWorld, { numRuns: 1, seed: 7 }) as [SlowWorld])[0]));
    expect((await ask("coverage { needed }")).statements).toBe(1);
    expect((await ask(lineFields)).statements).toBe(3);
    expect((await ask("gaps { missing } overlaps { daysApart }")).statements).toBe(2);
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
