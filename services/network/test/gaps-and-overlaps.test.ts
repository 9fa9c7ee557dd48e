import type { Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { everyTown, load, ofEach, placesOf, runs } from "./coverage-desk.ts";
import { ministry, solingen } from "./people.ts";
import { drop, type Told, tell } from "./projected-world.ts";
import { randomWorld, today, toldOf, townsOfCounty } from "./random-world.ts";
import { type Centre, type SlowWorld, slowGaps, slowOverlaps } from "./slow-coverage.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
});
afterAll(() => service.stop());

function centresOf(id: string): Map<string, Centre> {
  const members = townsOfCounty.map((town) => towns.get(town) as Centre);
  const mean = (of: (town: Centre) => number) => members.map(of).reduce((a, b) => a + b, 0) / members.length;
  const centre = { latitude: mean((town) => town.latitude), longitude: mean((town) => town.longitude) };
  return new Map(placesOf(id).map((place) => [place, towns.get(place) ?? centre]));
}

describe("gaps", () => {
  it("are what looking at every need and every offer gives", async () => {
    const reasons = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        randomWorld,
        fc.constantFrom(0.5, 5, 25, 80),
        fc.constantFrom(0, 14, 42, 100),
        async (world, km, days) => {
          await load(service, toldOf(world));
          const fields = `gaps(withinKm: ${km}, withinDays: ${days}) { need { id } missing nearest { id } distanceKm daysUntilStart reason }`;
          const answers = await ofEach<any[]>(service, fields, everyTown, ministry);
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
    await load(service, [
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
    expect((await ofEach(service, fields, ["mun_05122000"], nobody)).get("mun_05122000")).toEqual([
      { need: { id: "nee_2" }, missing: 5 },
      { need: { id: "nee_1" }, missing: null },
    ]);
    expect((await ofEach(service, fields, ["mun_05122000"], solingen)).get("mun_05122000")).toContainEqual({
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
        await load(service, toldOf(world));
        const fields = `overlaps(withinKm: ${km}, withinDays: ${days}, first: 100) { offers { id } topic distanceKm daysApart freeTogether }`;
        const answers = await ofEach<any[]>(service, fields, everyTown, ministry);
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
      (await ofEach<any[]>(service, "overlaps { topic }", ["mun_05122000"], ministry)).get("mun_05122000");
    await load(service, [course("crs_a", "prv_1"), course("crs_b", "prv_2")]);
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
