import { idOf } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import type { Call } from "./call.entity.ts";

/** The deadline names a second, which still counts. */
const oneSecond = 1_000;

export function isOpen({ opensAt, closesAt }: Call, now: Date): boolean {
  return opensAt <= now && closesAt.getTime() + oneSecond > now.getTime();
}

/** The same as `isOpen`, in SQL; no condition where nothing is asked. */
export function whereOpen(open: boolean | null | undefined, now: Date): FilterQuery<Call> {
  const lastSecond = new Date(now.getTime() - oneSecond);
  if (open === true) return { opensAt: { $lte: now }, closesAt: { $gt: lastSecond } };
  if (open === false) return { $or: [{ opensAt: { $gt: now } }, { closesAt: { $lte: lastSecond } }] };
  return {};
}

/** Calls of a programme and of everything below it. */
export function whereProgramme(programme: string | null | undefined): FilterQuery<Call> {
  return programme ? { programme: { path: { $contains: [idOf(programme, "Programme")] } } } : {};
}
