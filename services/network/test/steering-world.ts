import type { Told } from "./projected-world.ts";

export const solingen = "mun_05122000";

/** Solingen among ten of its kind, each with a provider, a need, a running course and one that ended in spring. */
export const populations = [10, 40, 80, 100, 120, 160, 200, 240, 280, 320, 900];
export const own = 5;
export const idOf = (index: number) => (index === own ? solingen : `mun_p${index}`);
export const course = (index: number, more: object) => ({
  title: "Kurs",
  topic: "LANGUAGE",
  targetGroups: ["EVERYONE"],
  providerId: `prv_${index}`,
  municipalityId: idOf(index),
  ...more,
});
export const world: Told[] = [
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
  ["Course", "crs_next", course(own, { start: "2026-12-01", end: "2027-03-01" })],
  ["Course", "crs_later", course(own, { start: "2027-01-07", end: "2027-03-01" })],
  ["Project", "prj_1", { leadId: `prv_${own}`, partnerIds: [], offerIds: [`crs_${own}b`, "cof_1"] }],
  ["Grant", "grt_p", { recipientId: "net_1", projectId: "prj_1", cents: 600_000, awardedOn: "2024-03-01" }],
  ["Grant", "grt_q", { recipientId: "net_2", projectId: "prj_2", cents: 100_000, forwardedFromId: "grt_p" }],
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
