import { dayInBerlin, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import type { Event } from "./event.entity.ts";
import type { CancelEventInput } from "./event.input.ts";
import { ownEvent } from "./may-change-event.ts";

/** Calendar and feed no longer know it; whoever has its id still finds that it was cancelled. */
export const cancelEvent: WriteDefinition<CancelEventInput, { event: Event }> = {
  name: "cancelEvent",
  rules: [idOfType("event", "Event"), textOf("note", 500)],
  async effect(change, input) {
    const event = await ownEvent(change, input);
    change.note = input.note ?? null;
    event.cancelledOn = dayInBerlin(change.now);
    return { event };
  },
};
