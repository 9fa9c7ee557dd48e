import { dayInBerlin } from "@kommgraph/infra";
import { languages, type MessageLanguage, type Sentence } from "@kommgraph/schema";
import { isStale } from "../course/stale.ts";
import { type SuggestionCriterion, weights } from "./criterion.ts";
import type { Fit } from "./find-suggestions.ts";
import { groupNames } from "./group-names.ts";
import { rankOf, type Wish } from "./wish.ts";

/** For whom and when reasons are told. */
export interface Asking {
  wish: Wish;
  now: Date;
  language: MessageLanguage;
}

/** Why a course fits, in sentences; for all but the first also why it is not the first. */
export function reasonsOf(fit: Fit, best: Fit, { wish, now, language }: Asking): string[] {
  const told: (Sentence | null)[] = [
    levelReason(fit, wish),
    startReason(fit, wish),
    distanceReason(fit),
    seatReason(fit),
    groupReason(fit),
    wish.languages && languageReason(fit, wish.languages),
    wish.childcare ? { en: "Children are looked after.", de: "Mit Kinderbetreuung." } : null,
    "WEEKDAYS" in fit.parts ? dayReason(fit) : null,
    isStale(fit.course, now)
      ? {
          en: "Its provider has not confirmed it for four weeks: ask there first.",
          de: "Der Träger hat den Kurs seit vier Wochen nicht bestätigt: bitte dort nachfragen.",
        }
      : null,
    fit === best ? null : behindReason(fit, best),
  ];
  return told.flatMap((sentence) => (sentence ? [sentence[language]] : []));
}

/** Days from today to the first day of a course. */
export function daysUntil(startsOn: string, now: Date): number {
  return Math.round((Date.parse(startsOn) - Date.parse(dayInBerlin(now))) / 86_400_000);
}

function levelReason({ course: { entryLevel, targetLevel } }: Fit, { level, goal }: Wish): Sentence {
  const beyond = goal !== null && targetLevel !== null && rankOf(targetLevel) > goal;
  const en = beyond ? `leads to ${targetLevel}, beyond the goal` : `leads to ${targetLevel}`;
  const de = beyond ? `führt zu ${targetLevel}, weiter als das Ziel` : `führt zu ${targetLevel}`;
  if (entryLevel === null)
    return {
      en: `Needs no level, a placement test decides; ${en}.`,
      de: `Setzt nichts voraus, ein Einstufungstest entscheidet; ${de}.`,
    };
  return rankOf(entryLevel) === level
    ? {
        en: `Begins exactly at the level ${entryLevel} and ${en}.`,
        de: `Beginnt genau auf der Stufe ${entryLevel} und ${de}.`,
      }
    : {
        en: `Begins at ${entryLevel}, below the person's level, and ${en}.`,
        de: `Beginnt bei ${entryLevel}, unter der Stufe der Person, und ${de}.`,
      };
}

function startReason({ course: { startsOn } }: Fit, { six_weeks, today }: Wish): Sentence {
  const days = Math.round((Date.parse(startsOn) - Date.parse(today)) / 86_400_000);
  const [en, de] = days === 1 ? ["1 day", "1 Tag"] : [`${days} days`, `${days} Tagen`];
  return startsOn <= six_weeks
    ? { en: `Begins in ${en}, within six weeks.`, de: `Beginnt in ${de}, innerhalb von sechs Wochen.` }
    : { en: `Begins in ${en} only, later than six weeks.`, de: `Beginnt erst in ${de}, später als sechs Wochen.` };
}

function distanceReason({ km }: Fit): Sentence {
  return km === null
    ? { en: "Takes place online.", de: "Findet online statt." }
    : { en: `${km.toFixed(1)} km away.`, de: `${german(km)} km entfernt.` };
}

function seatReason({ course: { free, capacity, waiting } }: Fit): Sentence {
  return hasSeat(free, waiting)
    ? { en: `${free} of ${capacity} seats are free.`, de: `${free} von ${capacity} Plätzen sind frei.` }
    : { en: `Full: place ${waiting + 1} in the waiting line.`, de: `Voll: Platz ${waiting + 1} auf der Warteliste.` };
}

function groupReason({ parts, course: { targetGroups } }: Fit): Sentence | null {
  const names = (language: MessageLanguage) => targetGroups.map((group) => groupNames[group][language]).join(", ");
  if (parts.TARGET_GROUP === undefined) {
    if (targetGroups.includes("EVERYONE")) return null;
    return {
      en: `Made for ${names("en")}: does the person belong to them?`,
      de: `Gemacht für ${names("de")}: Gehört die Person dazu?`,
    };
  }
  return parts.TARGET_GROUP === 1
    ? { en: `Made for ${names("en")}.`, de: `Gemacht für ${names("de")}.` }
    : { en: "Open to everyone.", de: "Offen für alle." };
}

function languageReason({ course }: Fit, spoken: string[]): Sentence {
  const shared = course.languages.flatMap((tag) => (spoken.includes(tag) ? (languages.get(tag) ?? []) : []));
  return shared.length > 0
    ? {
        en: `Accompanied in ${shared.map(({ english }) => english).join(", ")}.`,
        de: `Begleitet auf ${shared.map(({ german: name }) => name).join(", ")}.`,
      }
    : { en: "Not accompanied in a language the person speaks.", de: "Nicht in einer Sprache der Person begleitet." };
}

function dayReason({ course: { times } }: Fit): Sentence {
  return times.length > 0
    ? { en: "Only on days on which the person can come.", de: "Nur an Tagen, an denen die Person kommen kann." }
    : { en: "Its days are not known yet: ask there.", de: "Die Tage stehen noch nicht fest: bitte nachfragen." };
}

/** The two criteria by which most is lost against the first choice. */
function behindReason(fit: Fit, best: Fit): Sentence | null {
  const losses = Object.keys(fit.parts) as SuggestionCriterion[];
  const lost = losses
    .map((name) => ({ name, loss: weightedLoss(name, fit, best) }))
    .filter(({ loss }) => loss > 0)
    .toSorted((one, other) => other.loss - one.loss)
    .slice(0, 2)
    .map(({ name }) => losing[name](fit, best));
  if (lost.length === 0) return null;
  return {
    en: `Behind the first choice: ${lost.map(({ en }) => en).join("; ")}.`,
    de: `Hinter der ersten Wahl: ${lost.map(({ de }) => de).join("; ")}.`,
  };
}

function weightedLoss(name: SuggestionCriterion, { parts }: Fit, best: Fit): number {
  return weights[name] * ((best.parts[name] ?? 0) - (parts[name] ?? 0));
}

const losing: Record<SuggestionCriterion, (fit: Fit, best: Fit) => Sentence> = {
  LEVEL: () => ({ en: "fits the level less well", de: "passt weniger gut zur Stufe" }),
  START: (fit, best) => {
    const days = (Date.parse(fit.course.startsOn) - Date.parse(best.course.startsOn)) / 86_400_000;
    return days === 1
      ? { en: "begins a day later", de: "beginnt einen Tag später" }
      : { en: `begins ${days} days later`, de: `beginnt ${days} Tage später` };
  },
  DISTANCE: ({ km }, best) =>
    km === null || best.km === null
      ? { en: "is farther, or online", de: "ist weiter weg oder online" }
      : { en: `${(km - best.km).toFixed(1)} km farther`, de: `${german(km - best.km)} km weiter` },
  SEAT: (fit, best) =>
    hasSeat(best.course.free, best.course.waiting)
      ? { en: "no seat is free", de: "kein Platz ist frei" }
      : { en: `longer waiting line (${fit.course.waiting})`, de: `längere Warteliste (${fit.course.waiting})` },
  TARGET_GROUP: () => ({ en: "not made for the person's group", de: "nicht für die Zielgruppe gemacht" }),
  LANGUAGE: () => ({ en: "not accompanied in the language", de: "nicht in der Sprache begleitet" }),
  CHILDCARE: () => ({ en: "no child care", de: "keine Kinderbetreuung" }),
  WEEKDAYS: () => ({ en: "its days are not known", de: "die Tage stehen nicht fest" }),
};

function hasSeat(free: number, waiting: number): boolean {
  return free > 0 && waiting === 0;
}

/** With a comma, as Germans write numbers. */
function german(km: number): string {
  return km.toFixed(1).replace(".", ",");
}
