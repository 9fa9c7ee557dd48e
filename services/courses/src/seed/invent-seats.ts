import type { Random } from "@kommgraph/schema";
import { type Counts, leastPublished } from "../quality/published-quality.ts";

export interface Seats {
  capacity: number;
  booked: number;
  waiting: number;
}

/** Fuller the nearer the start; a waiting list only where no seat is free. */
export function inventSeats(random: Random, capacity: number, weeksToStart: number): Seats {
  const booked = Math.round((capacity * percentBooked(random, weeksToStart)) / 100);
  const waiting = booked === capacity && weeksToStart >= 0 && random.chance(0.7) ? random.int(1, 12) : 0;
  return { capacity, booked, waiting };
}

function percentBooked(random: Random, weeksToStart: number): number {
  if (weeksToStart < 0) return random.chance(0.1) ? random.int(30, 50) : random.int(75, 100);
  if (weeksToStart > 5) return random.int(0, 50);
  return random.chance(0.25) ? 100 : random.int(35, 96);
}

/**
 * How a finished course went; in most of them some counts are under five. Big ones that many left lose as many before the
 * test and in it, so that there are courses of which everybody may know all counts.
 */
export function inventQuality(random: Random, booked: number): Counts {
  const started = share(random, booked, 88, 100);
  const completed = share(random, started, 70, 96);
  const examined = share(random, completed, 85, 100);
  const passed = share(random, examined, 50, 88);
  const manyLeft = started - completed >= leastPublished && completed >= 3 * leastPublished;
  if (!manyLeft) return { started, completed, examined, passed };
  return { started, completed, examined: completed - leastPublished, passed: completed - 2 * leastPublished };
}

function share(random: Random, of: number, least: number, most: number): number {
  return Math.round((of * random.int(least, most)) / 100);
}
