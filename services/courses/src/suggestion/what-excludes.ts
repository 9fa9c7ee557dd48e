import type { Context } from "@kommgraph/infra";
import type { CefrLevel, Sentence } from "@kommgraph/schema";
import type { CourseSuggestionReport, ExcludedBy } from "./course-suggestion.ts";
import { type ExcludingCriterion, excluding } from "./criterion.ts";
import { conditions, open, seen, wishes } from "./fitting-courses.ts";
import type { Wish } from "./wish.ts";

/** What is known of the courses that one condition alone leaves out. */
interface Found {
  considered: number;
  counts: Record<ExcludingCriterion, number>;
  alone: Record<ExcludingCriterion, number>;
  firstStart: string | null;
  nearestKm: number | null;
  usualEntry: CefrLevel | null;
}

/** What stands in the way of more suggestions, the condition first that would help most; one statement. */
export async function whatExcludes(
  { em, language }: Context,
  wish: Wish,
): Promise<Omit<CourseSuggestionReport, "suggestions">> {
  const [found] = (await em.execute(statement, [JSON.stringify([wish])])) as Found[];
  const { considered, counts, alone } = found as Found;
  const excluded = excluding
    .filter((condition) => counts[condition] > 0)
    .map((condition): ExcludedBy => {
      const hint = hints[condition](alone[condition], found as Found, wish)[language];
      return { condition, count: counts[condition], alone: alone[condition], hint };
    })
    .toSorted((one, other) => other.alone - one.alone || other.count - one.count);
  return { considered, excluded };
}

const name = (criterion: ExcludingCriterion) => criterion.toLowerCase();
const onlyBut = (left: ExcludingCriterion) =>
  excluding.map((each) => (each === left ? `not ${name(each)}` : name(each))).join(" and ");
const object = (count: (criterion: ExcludingCriterion) => string) =>
  `jsonb_build_object(${excluding.map((each) => `'${each}', ${count(each)}`).join(", ")})`;

const statement = `
  select count(*)::int as considered,
    ${object((each) => `count(*) filter (where not ${name(each)})`)} as counts,
    ${object((each) => `count(*) filter (where ${onlyBut(each)})`)} as alone,
    (min(starts_on) filter (where ${onlyBut("START")}))::text as "firstStart",
    round((min(km) filter (where ${onlyBut("DISTANCE")}))::numeric, 1)::float8 as "nearestKm",
    mode() within group (order by entry_level) filter (where ${onlyBut("LEVEL")}) as "usualEntry"
  from (
    select course.starts_on, course.entry_level, seen.km,
      ${excluding.map((each) => `coalesce(${conditions[each]}, false) as ${name(each)}`).join(", ")}
    from ${wishes}
    join course on ${open} and course.id is distinct from wish."except"
    join course_type as type on type.id = course.type_id
    cross join lateral ${seen}
  ) as judged`;

type Hint = (alone: number, found: Found, wish: Wish) => Sentence;

const nothingAlone: Sentence = {
  en: "This alone would not help: the courses left out by it do not fit otherwise either.",
  de: "Das allein hülfe nicht: Die so ausgeschlossenen Kurse passen auch sonst nicht.",
};

const hints: Record<ExcludingCriterion, Hint> = {
  LEVEL: unlessNone((alone, { usualEntry }) => ({
    en: `${alone} more fit but for the level${usualEntry ? `; most often they begin at ${usualEntry}` : ""}. A placement test may tell another level.`,
    de: `${alone} weitere passen bis auf die Stufe${usualEntry ? `; meist beginnen sie bei ${usualEntry}` : ""}. Ein Einstufungstest ergibt vielleicht eine andere.`,
  })),
  START: unlessNone((alone, { firstStart }) => ({
    en: `${alone} more fit at another time; the first begins on ${firstStart}.`,
    de: `${alone} weitere passen zu anderer Zeit; der erste beginnt am ${firstStart}.`,
  })),
  DISTANCE: unlessNone((alone, { nearestKm }, { km }) => ({
    en: `${alone} more fit farther away than ${km} km${nearestKm === null ? "" : `; the nearest is ${nearestKm} km away`}.`,
    de: `${alone} weitere passen in mehr als ${String(km).replace(".", ",")} km Entfernung${nearestKm === null ? "" : `; der nächste ist ${String(nearestKm).replace(".", ",")} km entfernt`}.`,
  })),
  TARGET_GROUP: unlessNone((alone) => ({
    en: `${alone} more fit but are made for other people; ask their providers whether they make an exception.`,
    de: `${alone} weitere passen, sind aber für andere gemacht; bitte die Träger fragen, ob sie eine Ausnahme machen.`,
  })),
  CHILDCARE: unlessNone((alone) => ({
    en: `${alone} more fit without child care; a place in day care or a bridge project would open them.`,
    de: `${alone} weitere passen ohne Kinderbetreuung; ein Platz in der Kita oder in einem Brückenprojekt würde sie öffnen.`,
  })),
  WEEKDAYS: unlessNone((alone) => ({
    en: `${alone} more fit on other days; one day more in the week may be enough.`,
    de: `${alone} weitere passen an anderen Tagen; vielleicht genügt ein Wochentag mehr.`,
  })),
};

function unlessNone(hint: Hint): Hint {
  return (alone, found, wish) => (alone === 0 ? nothingAlone : hint(alone, found, wish));
}
