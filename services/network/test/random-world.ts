import { towns } from "@kommgraph/schema";
import fc from "fast-check";
import type { Told } from "./projected-world.ts";
import type { SlowNeed, SlowOffer, SlowWorld } from "./slow-coverage.ts";

export const today = "2026-11-18";
/** Solingen is nobody's; Kleve's county has towns that lie apart. */
export const county = "mun_05154000";
export const townsOfCounty = [...towns.values()].filter((town) => town.county === county).map(({ id }) => id);
const places = ["mun_05122000", county, ...townsOfCounty.slice(0, 4)];

/** Few topics, levels and groups, so that much meets much. */
const topic = fc.constantFrom("LANGUAGE", "WORK");
const group = fc.constantFrom("WOMEN", "PARENTS", "EVERYONE");
const level = fc.constantFrom("A1", "B1", null);
const dayFrom = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map((days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10));
const span = (from: number, to: number) =>
  fc.tuple(dayFrom(from, to), fc.option(fc.integer({ min: 0, max: 120 }))).map(([start, length]) => ({
    start,
    end: length === null ? null : new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10),
  }));

const need = fc
  .record({ town: fc.constantFrom(...places), topic, group, level, people: fc.integer({ min: 1, max: 30 }) })
  .chain((one) => span(-90, 60).map((days) => ({ ...one, ...days })));

const offer = fc
  .record({
    town: fc.constantFrom(...places.filter((place) => place !== county)),
    provider: fc.constantFrom("prv_1", "prv_2", "org_3"),
    topic,
    groups: fc.uniqueArray(group, { minLength: 1, maxLength: 2 }),
    level,
    north: fc.integer({ min: -60, max: 60 }),
    east: fc.integer({ min: -60, max: 60 }),
    online: fc.boolean(),
    capacity: fc.option(fc.integer({ min: 0, max: 20 })),
    free: fc.option(fc.integer({ min: 0, max: 8 })),
  })
  .chain((one) => span(-60, 120).map((days) => ({ ...one, ...days })));

export const randomWorld: fc.Arbitrary<SlowWorld> = fc
  .record({
    needs: fc.array(need, { maxLength: 24, size: "max" }),
    offers: fc.array(offer, { maxLength: 30, size: "max" }),
  })
  .map(({ needs, offers }) => ({
    needs: needs.map((one, number): SlowNeed => ({ id: `nee_${number}`, ...one })),
    offers: offers.map(({ north, east, online, ...one }, number): SlowOffer => {
      const town = towns.get(one.town);
      return {
        id: `crs_${number}`,
        ...one,
        online: online && number % 4 === 0,
        latitude: (town?.latitude ?? 0) + north / 1_000,
        longitude: (town?.longitude ?? 0) + east / 1_000,
      };
    }),
  }));

/** The world as the feeds tell it. */
export function toldOf({ needs, offers }: SlowWorld): Told[] {
  return [
    ...needs.map(
      ({ id, town, group: targetGroup, ...one }): Told => ["Need", id, { ...one, municipalityId: town, targetGroup }],
    ),
    ...offers.map(
      ({ id, town, provider, groups, level: targetLevel, latitude, longitude, ...one }): Told => [
        "Course",
        id,
        {
          ...one,
          title: "Kurs",
          municipalityId: town,
          providerId: provider,
          targetGroups: groups,
          targetLevel,
          point: { latitude, longitude },
        },
      ],
    ),
  ];
}
