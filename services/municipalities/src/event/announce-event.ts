import type { WriteDefinition } from "@kommgraph/infra";
import { existingMunicipality, idOfType, newId } from "@kommgraph/schema";
import { Event } from "./event.entity.ts";
import type { AnnounceEventInput } from "./event.input.ts";
import { eventRules, existingHost, timesInOrder } from "./event.rules.ts";
import { columnsOf } from "./event-place.ts";

export const announceEvent: WriteDefinition<AnnounceEventInput, { event: Event }> = {
  name: "announceEvent",
  rules: [
    ...eventRules,
    timesInOrder,
    existingMunicipality("municipality"),
    idOfType("host", "Municipality", "MigrantOrganization", "CourseProvider"),
    existingHost,
  ],
  async effect({ em }, { title, kind, startsAt, endsAt, municipality, host, place, seats, audience }) {
    const event = em.create(Event, {
      ...{ id: newId("evt"), title: title.trim(), kind, startsAt, hostId: host },
      ...columnsOf(place),
      endsAt: endsAt ?? null,
      dayOnly: false,
      municipality: municipality ?? null,
      seats: seats ?? null,
      audience: audience ?? [],
      source: null,
      cancelledOn: null,
      demonstration: false,
      version: 1,
    });
    return { event };
  },
};
