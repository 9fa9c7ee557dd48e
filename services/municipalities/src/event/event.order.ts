import type { Ordering } from "@kommgraph/infra";
import { graphEnum } from "@kommgraph/schema";
import type { Event } from "./event.entity.ts";

export const EventOrder = graphEnum("EventOrder", "In which order events come.", {
  START: "Earliest first.",
  START_DESC: "Latest first.",
  TITLE: "By title, as Germans sort (Ä beside A).",
});
export type EventOrder = keyof typeof EventOrder;

export const eventOrderings: Record<EventOrder, Ordering<Event>> = {
  START: [
    ["startsAt", "asc"],
    ["id", "asc"],
  ],
  START_DESC: [
    ["startsAt", "desc"],
    ["id", "desc"],
  ],
  TITLE: [
    ["title", "asc"],
    ["id", "asc"],
  ],
};
