/**
 * Coverage, gaps and overlaps computed the slow and obvious way, one thing after the other, to compare the statements
 * with. Knows of the service only what its descriptions promise.
 */

export interface SlowNeed {
  id: string;
  town: string;
  topic: string;
  group: string;
  level: string | null;
  people: number;
  start: string;
  end: string | null;
}

export interface SlowOffer {
  id: string;
  town: string;
  provider: string;
  topic: string;
  groups: string[];
  level: string | null;
  latitude: number;
  longitude: number;
  online: boolean;
  start: string;
  end: string | null;
  capacity: number | null;
  free: number | null;
}

export interface SlowWorld {
  needs: SlowNeed[];
  offers: SlowOffer[];
}

export interface Centre {
  latitude: number;
  longitude: number;
}

const day = 86_400_000;
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / day;
const plus = (from: string, days: number): string => new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);

export function distanceKm(one: Centre, other: Centre): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = radians(other.latitude - one.latitude) / 2;
  const east = radians(other.longitude - one.longitude) / 2;
  const half =
    Math.sin(north) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(half)));
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Lines of some places together, by topic, level and group. */
export function slowCoverage({ needs, offers }: SlowWorld, places: string[], on: string) {
  const lines = new Map<string, { needed: number; offered: number; free: number; needs: string[]; offers: string[] }>();
  const line = (topic: string, level: string | null, group: string) => {
    const key = `${topic} ${level} ${group}`;
    const known = lines.get(key) ?? { needed: 0, offered: 0, free: 0, needs: [], offers: [] };
    lines.set(key, known);
    return known;
  };
  for (const need of needs) {
    if (!places.includes(need.town) || need.start > on || (need.end !== null && need.end < on)) continue;
    const own = line(need.topic, need.level, need.group);
    own.needed += need.people;
    own.needs.push(need.id);
  }
  for (const offer of offers) {
    if (!places.includes(offer.town) || offer.start > plus(on, 42) || (offer.end !== null && offer.end < on)) continue;
    for (const group of offer.groups) {
      const own = line(offer.topic, offer.level, group);
      own.offered += offer.capacity ?? 0;
      own.free += offer.free ?? 0;
      own.offers.push(offer.id);
    }
  }
  return lines;
}

/** Needs of some places that nothing meets, with why. */
export function slowGaps(
  { needs, offers }: SlowWorld,
  places: Map<string, Centre>,
  today: string,
  withinKm: number,
  withinDays: number,
) {
  const order = ["FULL", "TOO_LATE", "TOO_FAR", "WRONG_LEVEL"];
  const gaps = [];
  for (const need of needs) {
    const centre = places.get(need.town);
    if (!centre || need.start > plus(today, withinDays) || (need.end !== null && need.end < today)) continue;
    const from = need.start > today ? need.start : today;
    const candidates = offers
      .filter(
        ({ topic, groups }) => topic === need.topic && (groups.includes(need.group) || groups.includes("EVERYONE")),
      )
      .filter(({ end }) => end === null || end >= from)
      .map((offer) => {
        const km = offer.online ? 0 : distanceKm(centre, offer);
        let reason = "FULL";
        if (offer.start > plus(from, withinDays)) reason = "TOO_LATE";
        if (km > withinKm) reason = "TOO_FAR";
        if (need.level !== null && need.level !== offer.level) reason = "WRONG_LEVEL";
        return { offer, km, reason };
      });
    const fitting = candidates.filter(({ reason }) => reason === "FULL");
    let left = need.people;
    for (const { offer } of fitting) left = offer.free === null ? 0 : Math.max(0, left - offer.free);
    if (left === 0) continue;
    const [nearest] = candidates.toSorted(
      (one, other) =>
        order.indexOf(one.reason) - order.indexOf(other.reason) ||
        one.km - other.km ||
        daysBetween(other.offer.start, one.offer.start) ||
        (one.offer.id < other.offer.id ? -1 : 1),
    );
    gaps.push({
      need: { id: need.id },
      missing: left,
      nearest: nearest ? { id: nearest.offer.id } : null,
      distanceKm: nearest ? round(nearest.km, 1) : null,
      daysUntilStart: nearest ? daysBetween(today, nearest.offer.start) : null,
      reason: nearest?.reason ?? "NO_OFFER",
    });
  }
  return gaps.toSorted((one, other) => other.missing - one.missing || (one.need.id < other.need.id ? -1 : 1));
}

/** Pairs of offers that compete, at least one of them in some places. */
export function slowOverlaps(
  { offers }: SlowWorld,
  places: string[],
  today: string,
  withinKm: number,
  withinDays: number,
) {
  const pairs = [];
  for (const one of offers) {
    for (const other of offers) {
      if (one.id >= other.id || (!places.includes(one.town) && !places.includes(other.town))) continue;
      if (one.provider === other.provider || one.topic !== other.topic || one.level !== other.level) continue;
      if (!one.groups.some((group) => other.groups.includes(group))) continue;
      if ([one, other].some(({ free, online, end }) => !free || online || (end !== null && end < today))) continue;
      const daysApart = Math.abs(daysBetween(one.start, other.start));
      const km = distanceKm(one, other);
      if (daysApart > withinDays || km > withinKm) continue;
      pairs.push({
        offers: [{ id: one.id }, { id: other.id }],
        topic: one.topic,
        distanceKm: round(km, 1),
        daysApart,
        freeTogether: (one.free ?? 0) + (other.free ?? 0),
      });
    }
  }
  return pairs.toSorted(
    (one, other) =>
      one.distanceKm - other.distanceKm ||
      one.daysApart - other.daysApart ||
      (one.offers.map(({ id }) => id).join() < other.offers.map(({ id }) => id).join() ? -1 : 1),
  );
}
