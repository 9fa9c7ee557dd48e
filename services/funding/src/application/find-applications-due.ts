import { type Context, dayInBerlin, load } from "@kommgraph/infra";
import { badInput } from "@kommgraph/schema";
import { Call } from "../call/call.entity.ts";
import { whereOpen } from "../call/call.filter.ts";
import { daysUntil } from "../call/days-until.ts";
import { Application } from "./application.entity.ts";
import { missingOf } from "./missing-of.ts";
import { visibleApplications } from "./visible-applications.ts";

/** More than anybody has in the works at once. */
const most = 500;

/**
 * What may still be handed in, or has questions to answer, within so many days: incomplete ones first. Whether one is
 * complete is a question to the rules of its call, so it is asked of all of them at once instead of kept in a column.
 */
export async function findApplicationsDue(context: Context, days: number): Promise<Application[]> {
  if (days < 0 || days > 366) throw badInput("OUT_OF_RANGE", `“days” is ${days}; it must be from 0 to 366.`);
  const { em, who, now } = context;
  const waiting = { $or: [{ state: "DRAFT", call: whereOpen(true, now) }, { state: "RETURNED" }] };
  const found = await em.find(Application, { $and: [visibleApplications(who), waiting] } as never, {
    orderBy: { id: "asc" },
    limit: most,
  });
  const all = await Promise.all(
    (found as Application[]).map(async (application) => {
      const [day, missing] = await Promise.all([dueDayOf(context, application), missingOf(context, application)]);
      return { application, day: day as string, complete: missing.length === 0 };
    }),
  );
  return all
    .filter(({ day }) => daysUntil(day, now) <= days)
    .sort((left, right) => Number(left.complete) - Number(right.complete) || (left.day < right.day ? -1 : 1))
    .map(({ application }) => application);
}

/** By when the applicant has to act; null where nothing is to be done. */
export async function dueDayOf(context: Context, { state, answerBy, call }: Application): Promise<string | null> {
  if (state === "RETURNED") return answerBy;
  if (state !== "DRAFT") return null;
  const answered = await load(context, Call, call.id);
  return answered && dayInBerlin(answered.closesAt);
}
