import { dayInBerlin, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, listOf } from "@kommgraph/schema";
import { Course } from "../course/course.entity.ts";
import type { ConfirmCoursesInput } from "./upkeep.input.ts";

/** Says of courses that they still hold: a change of its own, so that the same rows of a nightly run write nothing. */
export const confirmCourses: WriteDefinition<ConfirmCoursesInput, { confirmed: number; unknown: string[] }> = {
  name: "confirmCourses",
  rules: [idOfType("provider", "CourseProvider"), listOf("numbers", 1_000)],
  async effect(change, { provider, numbers }) {
    const { em, now } = change;
    const today = dayInBerlin(now);
    const wanted = numbers ? { number: { $in: numbers.map((number) => number.trim()) } } : {};
    const current = await em.find(
      Course,
      { provider, ...wanted, $or: [{ endsOn: null }, { endsOn: { $gte: today } }] },
      { orderBy: { id: "asc" }, disableIdentityMap: true },
    );
    const before = new Map(current.map(({ id, assuredOn }) => [id, assuredOn]));
    const confirmed: object[] = await em.execute(
      `update course set assured_on = ?, version = version + 1
       where id in (select id from course where id = any(?) order by id for update) and assured_on is distinct from ?
       returning *`,
      [today, `{${[...before.keys()].join(",")}}`, today],
    );
    for (const row of confirmed) {
      const course = em.map(Course, row as never);
      change.record("UPDATED", course, { assuredOn: [before.get(course.id), today] });
    }
    const known = new Set(current.map(({ number }) => number));
    return { confirmed: confirmed.length, unknown: (numbers ?? []).filter((number) => !known.has(number.trim())) };
  },
};
