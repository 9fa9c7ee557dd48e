import { type Change, type Context, dayInBerlin, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, listOf, newId, violationsOf } from "@kommgraph/schema";
import { Course } from "../course/course.entity.ts";
import { CourseProvider } from "../provider/course-provider.entity.ts";
import { moveUp } from "../referral/move-up.ts";
import { columnNames, columns } from "./course-columns.ts";
import { type PlannedRow, planUpsert } from "./plan-upsert.ts";
import type { UpsertCoursesInput } from "./upkeep.input.ts";
import type { UpsertCourseRow, UpsertCoursesPayload } from "./upkeep.payload.ts";

type Result = Omit<UpsertCoursesPayload, "userErrors">;

/** Creates and changes courses of a provider, in a few statements whatever their number. */
export const upsertCourses: WriteDefinition<UpsertCoursesInput, Result> = {
  name: "upsertCourses",
  rules: [idOfType("provider", "CourseProvider"), listOf("courses", 1_000, 1)],
  async effect(change, input) {
    const { em } = change;
    // One call of a provider at a time, so that two cannot both create a number; bookings need not wait for it.
    const [provider]: { demonstration: boolean }[] = await em.execute(
      "select demonstration from course_provider where id = ? for no key update",
      [input.provider],
    );
    if (!provider) return refuse("NOT_FOUND", noProvider(input.provider), "provider");
    const plan = await planUpsert(em, input, { now: change.now, lock: true });
    const created = await create(change, input.provider, provider.demonstration, plan);
    await update(change, plan);
    return resultOf(plan, created);
  },
};

/** What `upsertCourses` would do; writes nothing, not even the key. */
export async function previewUpsert(context: Context, input: UpsertCoursesInput): Promise<UpsertCoursesPayload> {
  const { language, now } = context;
  const wrong = violationsOf(input, upsertCourses.rules ?? [], now);
  const known = wrong.length > 0 || (await context.em.count(CourseProvider, { id: input.provider })) > 0;
  if (!known) wrong.push({ code: "NOT_FOUND", message: noProvider(input.provider), path: ["input", "provider"] });
  const userErrors = wrong.map(({ code, message, path }) => ({ code, message: message[language], path }));
  const plan = wrong.length > 0 ? [] : await planUpsert(context.em, input, { now, lock: false });
  return { ...resultOf(plan, new Map()), userErrors };
}

function noProvider(id: string) {
  const en = `There is no CourseProvider ${id}; check the id.`;
  return { en, de: `CourseProvider ${id} gibt es nicht; bitte die Kennung prüfen.` };
}

/** New courses, by their number. */
async function create(
  change: Change,
  provider: string,
  demonstration: boolean,
  plan: readonly PlannedRow[],
): Promise<Map<string, string>> {
  const rows = plan
    .filter(({ outcome }) => outcome === "CREATED")
    .map(({ number, columns: wanted }) => ({ id: newId("crs"), number, ...wanted }));
  if (rows.length === 0) return new Map();
  const made: object[] = await change.em.execute(
    `insert into course (id, number, ${columnNames.join(", ")}, provider_id, topic, assured_on, demonstration)
     select id, number, ${columnNames.join(", ")}, ?, 'LANGUAGE', ?, ? from ${recordset("number text")} returning *`,
    [provider, dayInBerlin(change.now), demonstration, JSON.stringify(rows)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of made) {
    const course = change.em.map(Course, row as never);
    const { id: _id, ...columnsOfRow } = byId.get(course.id) as Record<string, unknown>;
    change.record(
      "CREATED",
      course,
      Object.fromEntries(Object.entries(columnsOfRow).map(([name, now]) => [name, [null, now]])),
    );
  }
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** What differs is also confirmed by it; more seats go to whoever waits. */
async function update(change: Change, plan: readonly PlannedRow[]): Promise<void> {
  const planned = new Map(
    plan.flatMap((row) => (row.outcome === "UPDATED" && row.course ? [[row.course.id, row] as const] : [])),
  );
  if (planned.size === 0) return;
  const rows = [...planned].map(([id, { columns: wanted }]) => ({ id, ...wanted }));
  const changed: object[] = await change.em.execute(
    `update course set ${columnNames.map((name) => `${name} = "row".${name}`).join(", ")}, assured_on = ?, version = version + 1
     from ${recordset()} where course.id = "row".id returning course.*`,
    [dayInBerlin(change.now), JSON.stringify(rows)],
  );
  for (const row of changed) {
    const course = change.em.map(Course, row as never);
    change.record("UPDATED", course, planned.get(course.id)?.differences);
  }
  await moveUp(change, [...planned.keys()]);
}

/** Rows that come as one parameter. */
function recordset(...more: string[]): string {
  const typed = ["id text", ...more, ...columnNames.map((name) => `${name} ${columns[name].type}`)];
  return `jsonb_to_recordset(?::jsonb) as "row"(${typed.join(", ")})`;
}

function resultOf(plan: readonly PlannedRow[], created: ReadonlyMap<string, string>): Result {
  const count = (wanted: string) => plan.filter(({ outcome }) => outcome === wanted).length;
  const rows = plan.map(({ index, outcome, course, number, violations }): UpsertCourseRow => {
    const courseId = course?.id ?? (outcome === "CREATED" ? created.get(number) : null) ?? null;
    return { index, outcome, courseId, violations };
  });
  return { created: count("CREATED"), updated: count("UPDATED"), unchanged: count("UNCHANGED"), rows };
}
