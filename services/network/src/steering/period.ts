/** From when to when something is counted; what stands at a day is counted on the last one. */
export interface Period {
  name: string;
  from: string;
  on: string;
}

/** A year, up to this day of it. */
export function yearUpTo(on: string): Period {
  return { name: on.slice(0, 4), from: `${on.slice(0, 4)}-01-01`, on };
}

/** The last quarters up to a day, oldest first; the one the day is in ends with it. */
export function quartersUpTo(on: string, count: number): Period[] {
  const current = Number(on.slice(0, 4)) * 4 + Math.floor((Number(on.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const number = current - count + 1 + index;
    const last = dayBefore(firstDayOf(number + 1));
    return {
      name: `${Math.floor(number / 4)}-Q${(number % 4) + 1}`,
      from: firstDayOf(number),
      on: last < on ? last : on,
    };
  });
}

function firstDayOf(quarter: number): string {
  return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, "0")}-01`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
