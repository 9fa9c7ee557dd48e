import { dayInBerlin, daysAfter } from "@kommgraph/infra";
import { badInput, type CefrLevel, cefrLevels, idOf, isMunicipality, towns } from "@kommgraph/schema";
import { checkNear, chordOf, onUnitSphere } from "../course/near.ts";
import { sixWeeks } from "../referral/overdue.ts";
import type { CourseProfile } from "./course-profile.input.ts";
import type { SuggestionCriterion } from "./criterion.ts";

/** How far people go where they do not say, in kilometres. */
const usualReach = 50;
/** How far ahead courses are suggested, in days: half a year. */
export const horizonDays = 182;

/** A profile made ready for SQL; keys are the columns of the recordset in `fitting-courses.ts`. */
export interface Wish {
  key: string;
  level: number;
  goal: number | null;
  target_groups: string[] | null;
  childcare: boolean;
  days: string[] | null;
  languages: string[] | null;
  today: string;
  earliest: string;
  six_weeks: string;
  horizon: string;
  x: number;
  y: number;
  z: number;
  km: number;
  chord: number;
  may_repeat: boolean;
  /** A course that is known and shall not be suggested again. */
  except: string | null;
}

/** Checks a profile, and fills in what it leaves open. */
export function wishOf(profile: CourseProfile, now: Date, key = "", except: string | null = null): Wish {
  const municipality = idOf(profile.municipality, "Municipality");
  if (!isMunicipality(municipality)) {
    throw badInput("UNKNOWN_MUNICIPALITY", `“municipality”: there is no ${municipality}; ids look like mun_05122000.`);
  }
  checkGoal(profile);
  const near = profile.near ?? { ...centreOf(municipality), km: usualReach };
  checkNear(near);
  const today = dayInBerlin(now);
  const earliest = profile.from && profile.from > today ? profile.from : daysAfter(today, 1);
  const [x, y, z] = onUnitSphere(near);
  return {
    key,
    level: rankOf(profile.level),
    goal: profile.goal ? rankOf(profile.goal) : null,
    target_groups: listOrNull(profile.targetGroups),
    childcare: profile.childcare ?? false,
    days: listOrNull(profile.days),
    languages: listOrNull(profile.languages),
    today,
    earliest,
    six_weeks: daysAfter(profile.from && profile.from > today ? profile.from : today, sixWeeks),
    horizon: daysAfter(earliest, horizonDays),
    x,
    y,
    z,
    km: near.km,
    chord: chordOf(near.km),
    may_repeat: profile.mayRepeat,
    except,
  };
}

/** Whether a criterion says anything about this person. */
export function matters(criterion: SuggestionCriterion, wish: Wish): boolean {
  if (criterion === "CHILDCARE") return wish.childcare;
  if (criterion === "WEEKDAYS") return wish.days !== null;
  if (criterion === "LANGUAGE") return wish.languages !== null;
  if (criterion === "TARGET_GROUP") return wish.target_groups !== null;
  return true;
}

/** Levels count from 1 (PRE_A1), as `array_position` does. */
export function rankOf(level: CefrLevel): number {
  return cefrLevels.indexOf(level) + 1;
}

function checkGoal({ level, goal }: CourseProfile): void {
  if (!goal || rankOf(goal) > rankOf(level)) return;
  throw badInput(
    "INVALID_GOAL",
    `“goal” is ${goal}, which is not above the level ${level}. Give a higher one, or leave it out.`,
  );
}

/** The centre of a town; of a county, the middle of its towns, by how many people without German passport live there. */
function centreOf(municipality: string): { latitude: number; longitude: number } {
  const town = towns.get(municipality);
  if (town) return town;
  const inside = [...towns.values()].filter(({ county }) => county === municipality);
  const people = inside.reduce((sum, { foreignPopulation }) => sum + foreignPopulation, 0);
  const mean = (axis: "latitude" | "longitude") =>
    inside.reduce((sum, place) => sum + place[axis] * place.foreignPopulation, 0) / people;
  return { latitude: mean("latitude"), longitude: mean("longitude") };
}

function listOrNull<Item>(list: readonly Item[] | null | undefined): Item[] | null {
  return list && list.length > 0 ? [...list] : null;
}
