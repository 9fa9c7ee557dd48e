import { badInput } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import type { Event, EventKind } from "./event.entity.ts";

/** Which events; all conditions hold together. */
export interface EventSelection {
  from?: Date | null;
  to?: Date | null;
  kind?: EventKind[] | null;
}

/** Events of a time that take place, those included that have begun before and still last. */
export function whereEvent({ from, to, kind }: EventSelection): FilterQuery<Event> {
  if (from && to && from > to) {
    throw badInput(
      "INVALID_PERIOD",
      `“from” (${from.toISOString()}) is after “to” (${to.toISOString()}); give the earlier instant as “from”.`,
    );
  }
  return {
    cancelledOn: null,
    ...(from && { $or: [{ startsAt: { $gte: from } }, { endsAt: { $gt: from } }] }),
    ...(to && { startsAt: { $lte: to } }),
    ...(kind && { kind: { $in: kind } }),
  };
}
