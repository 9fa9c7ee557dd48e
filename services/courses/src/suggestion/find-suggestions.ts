import type { Context } from "@kommgraph/infra";
import { badInput } from "@kommgraph/schema";
import { Course } from "../course/course.entity.ts";
import type { SuggestionCriterion } from "./criterion.ts";
import { fits, open, parts, reachable, score, seen, valued, wishes } from "./fitting-courses.ts";
import type { Wish } from "./wish.ts";

/** A course that fits a wish, and how well. */
export interface Fit {
  course: Course;
  score: number;
  /** As the crow flies; null for a course that comes into the house. */
  km: number | null;
  parts: Partial<Record<SuggestionCriterion, number>>;
}

/** The best courses for each of these wishes, by key: two statements for all of them. */
export async function findSuggestions(
  { em }: Context,
  all: readonly Wish[],
  first: number,
): Promise<Map<string, Fit[]>> {
  if (first < 1 || first > 100) throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; give 1 to 100.`);
  const rows: (Omit<Fit, "course"> & { key: string; id: string })[] = await em.execute(
    `select wish.key, fit.id, round(fit.score::numeric, 4)::float8 as score, round(fit.km::numeric, 2)::float8 as km,
       ${parts} as parts
     from ${wishes}
     cross join lateral (
       select course.id, course.starts_on, ${score} as score, seen.km, valued.*
       from ${reachable("starts_on between wish.earliest and wish.horizon")}
       join course_type as type on type.id = course.type_id
       cross join lateral ${seen} cross join lateral ${valued}
       where ${open} and ${fits} and course.id is distinct from wish."except"
       order by score desc, course.starts_on, course.id limit ?
     ) as fit order by fit.score desc, fit.starts_on, fit.id`,
    [JSON.stringify(all), first],
  );
  const courses = await em.find(Course, { id: { $in: [...new Set(rows.map(({ id }) => id))] } });
  const byId = new Map(courses.map((course) => [course.id, course]));
  const found = rows.flatMap((row) => {
    const course = byId.get(row.id);
    return course ? [{ key: row.key, fit: { ...row, course } }] : [];
  });
  const groups = Map.groupBy(found, ({ key }) => key);
  return new Map([...groups].map(([key, fitting]) => [key, fitting.map(({ fit }) => fit)]));
}
