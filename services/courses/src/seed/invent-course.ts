import { daysAfter } from "@kommgraph/infra";
import { type InventedOffer, Random } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Course } from "../course/course.entity.ts";
import type { CoursePlan } from "./course-plan.ts";
import { integrationCoursePlans } from "./integration-course-plans.ts";
import type { InventedProvider } from "./invent-providers.ts";
import { inventQuality, inventSeats } from "./invent-seats.ts";
import { type PartOfDay, periodOf, timetables, unitsPerWeek, weeklyTimes } from "./timetables.ts";
import { vocationalCoursePlans } from "./vocational-course-plans.ts";

/** Everything of a course but its seats. */
export function inventCourse(
  offer: InventedOffer,
  provider: InventedProvider,
  { ordinal, anchor, wish }: { ordinal: number; anchor: string; wish?: Wish | undefined },
): EntityData<Course> {
  const random = new Random(`course ${offer.number}`);
  const code = random.weighted(codesFor(provider, wish));
  const plan = coursePlans[code] as CoursePlan;
  const part = wish?.part ?? random.weighted(plan.parts);
  const timetable = random.pick(timetables[part]);
  const stage = random.pick(plan.stages);
  const week = startWeek(random, wish);
  const { start, end } = periodOf(daysAfter(anchor, week * 7), timetable, stage.units);
  const { seats, quality } = seatsAndQuality(random, plan, { week, end, anchor });
  const childcare = wish?.childcare ?? random.chance(plan.childcare);
  const care = childcare && random.chance(0.5) ? " mit Kinderbetreuung" : "";
  return {
    id: offer.id,
    number: `${code.split("_")[0]}-${101 + ordinal}`,
    type: `cty_${code}`,
    provider: offer.by,
    municipalityId: offer.town.id,
    countyId: offer.town.county,
    title: `${random.pick(plan.titles).replace("…", partNames[part])}${care}${stage.suffix ?? ""}`,
    topic: "LANGUAGE",
    targetGroups: random.pick(plan.groups),
    languages: random.chance(0.12) ? ["de", random.pick(accompanying)] : ["de"],
    entryLevel: stage.entry,
    targetLevel: stage.target,
    teachingUnits: stage.units,
    unitsPerWeek: unitsPerWeek(timetable),
    times: weeklyTimes(timetable),
    childcare,
    ...placeOf(random, offer, provider, part === "EVENING" && !childcare && provider.vocational),
    startsOn: start,
    endsOn: end,
    registerBy: daysAfter(start, -random.int(3, 14)),
    ...seats,
    assuredOn: assuredOn(random, anchor, end),
    ...quality,
    demonstration: true,
  };
}

/** What a course must be like, so that the demonstration can answer the question everybody asks first. */
export interface Wish {
  codes: string[];
  part: PartOfDay;
  childcare: boolean;
  /** Begins in one of these weeks, counted from the anchor. */
  weeks: [number, number];
}

const partNames: Record<PartOfDay, string> = {
  MORNING: "am Vormittag",
  AFTERNOON: "am Nachmittag",
  EVENING: "am Abend",
};

/** Languages in which some courses are accompanied. */
const accompanying = ["ar", "uk", "tr", "fa", "ru", "ti", "ku", "fr"];

const coursePlans = { ...integrationCoursePlans, ...vocationalCoursePlans };

function codesFor({ vocational }: InventedProvider, wish: Wish | undefined): [string, number][] {
  return Object.entries(coursePlans)
    .filter(([code]) => (wish ? wish.codes.includes(code) : vocational || code in integrationCoursePlans))
    .map(([code, { weight }]) => [code, weight]);
}

/** From a year back to nine months ahead, a third of them within the next six weeks. */
function startWeek(random: Random, wish: Wish | undefined): number {
  if (wish) return random.int(...wish.weeks);
  const [least, most] = random.weighted([
    [[-52, -1], 45],
    [[0, 5], 32],
    [[6, 38], 23],
  ] as const);
  return random.int(least, most);
}

function seatsAndQuality(
  random: Random,
  plan: CoursePlan,
  { week, end, anchor }: { week: number; end: string; anchor: string },
) {
  const seats = inventSeats(random, random.pick(plan.capacities), week);
  // Providers tell how it went some weeks after the last day, and some never do.
  const told = end < daysAfter(anchor, -14) && random.chance(0.9);
  return { seats, quality: told ? inventQuality(random, seats.booked) : {} };
}

function placeOf(random: Random, { town }: InventedOffer, { sites }: InventedProvider, mayBeOnline: boolean) {
  if (mayBeOnline && random.chance(0.15)) return { placeName: "Virtuelles Klassenzimmer", online: true };
  return { ...random.pick(sites), postalCode: town.postalCode, city: town.name, online: false };
}

/** Most were confirmed within the last weeks, some long ago, a few never; finished ones at their end at the latest. */
function assuredOn(random: Random, anchor: string, end: string): string | null {
  const day = random.weighted([
    [daysAfter(anchor, -random.int(1, 25)), 82],
    [daysAfter(anchor, -random.int(40, 150)), 14],
    [null, 4],
  ] as const);
  return day !== null && day > end ? end : day;
}
