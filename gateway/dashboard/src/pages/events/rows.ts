import type { EventsQuery } from "../../graph/generated/graphql.ts";
import type { CalendarEntry } from "../../parts/calendar-file.ts";
import { distance } from "./distance.ts";

export type Happening = EventsQuery["events"]["nodes"][number];
export interface Point {
  latitude: number;
  longitude: number;
}

/** A happening with how far it is. */
export interface Row {
  event: Happening;
  km: number | null;
}

/** Those within so many kilometres; what has no place is only left out where one is asked for. */
export function rowsOf(events: readonly Happening[], around: Point | null, within: number): Row[] {
  return events
    .map((event) => ({ event, km: around && distanceTo(event, around) }))
    .filter(({ km }) => !around || (km !== null && km <= within));
}

function distanceTo({ place, municipality }: Happening, around: Point): number | null {
  const point = place?.point ?? municipality?.centre;
  return point ? distance(around, point) : null;
}

export function placeOf({ place, municipality }: Happening): string | null {
  const city = [place?.postalCode, place?.city ?? municipality?.name].filter(Boolean).join(" ");
  return [place?.name, place?.street, city].filter(Boolean).join(", ") || null;
}

export function entryOf(event: Happening): CalendarEntry {
  return {
    id: event.id,
    title: event.title,
    start: event.startsAt,
    end: event.endsAt ?? null,
    wholeDay: event.dayOnly,
    place: placeOf(event),
    description: event.host?.name ?? null,
  };
}

/** The calendar day of an instant in Germany. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date(instant));
}
