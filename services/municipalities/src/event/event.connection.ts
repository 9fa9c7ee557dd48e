import { connectionOf } from "@kommgraph/schema";
import { Event } from "./event.entity.ts";

export const EventConnection = connectionOf(() => Event, "Event");
