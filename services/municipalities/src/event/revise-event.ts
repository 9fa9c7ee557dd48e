import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import type { Event } from "./event.entity.ts";
import type { ReviseEventInput } from "./event.input.ts";
import { eventRules, timesInOrder } from "./event.rules.ts";
import { columnsOf } from "./event-place.ts";
import { ownEvent } from "./may-change-event.ts";

export const reviseEvent: WriteDefinition<ReviseEventInput, { event: Event }> = {
  name: "reviseEvent",
  rules: [idOfType("event", "Event"), ...eventRules, timesInOrder, textOf("note", 500)],
  async effect(change, input) {
    const event = await ownEvent(change, input);
    const { title, kind, place, seats, audience, note } = input;
    const startsAt = input.startsAt ?? event.startsAt;
    const endsAt = input.endsAt === undefined ? event.endsAt : input.endsAt;
    change.expectRules({ startsAt, endsAt }, timesInOrder);
    change.note = note ?? null;
    // Whoever gives a time knows the hour.
    const dayOnly = event.dayOnly && input.startsAt == null && endsAt === null;
    change.em.assign(event, {
      ...{ startsAt, endsAt, dayOnly },
      title: title?.trim() ?? event.title,
      kind: kind ?? event.kind,
      audience: audience ?? event.audience,
      seats: seats === undefined ? event.seats : seats,
      ...(place !== undefined && columnsOf(place)),
    });
    return { event };
  },
};
