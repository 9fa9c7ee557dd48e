/** An entry of a calendar. */
export interface CalendarEntry {
  id: string;
  title: string;
  /** Instants, or calendar days where `wholeDay`. */
  start: string;
  end: string | null;
  wholeDay: boolean;
  place: string | null;
  description: string | null;
}

/** A file that calendars take (iCalendar, RFC 5545). */
export function calendarOf(entries: readonly CalendarEntry[], now: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//KommGraph//Termine//DE",
    ...entries.flatMap((entry) => linesOf(entry, now)),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

function linesOf({ id, title, start, end, wholeDay, place, description }: CalendarEntry, now: Date): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${id}@kommgraph`,
    `DTSTAMP:${instant(now.toISOString())}`,
    wholeDay ? `DTSTART;VALUE=DATE:${berlinDay(start)}` : `DTSTART:${instant(start)}`,
    ...(end === null || wholeDay ? [] : [`DTEND:${instant(end)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    "END:VEVENT",
  ];
}

function instant(iso: string): string {
  return `${iso.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function berlinDay(iso: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date(iso)).replaceAll("-", "");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r?\n/g, "\\n");
}

/** No line is longer than 75 bytes; one that is goes on behind a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const parts = [""];
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > 74) {
      parts.push("");
      bytes = 0;
    }
    parts[parts.length - 1] += sign;
    bytes += size;
  }
  return parts.join("\r\n ");
}
