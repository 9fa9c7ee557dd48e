import type { Context } from "@kommgraph/infra";
import { offerOf } from "../search/search-offers.ts";
import { holdSupply, type Supplies } from "./hold-supply.ts";
import { kmOf, type Spot, straight, straightOf, toldKm } from "./on-earth.ts";
import type { Overlap } from "./overlap.ts";
import { checkReach, type Reach } from "./reach.ts";
import { placesOf } from "./scope.ts";
import type { Supply } from "./supply.ts";

/** An offer with free places that takes place somewhere. */
type Competitor = Supply & { spot: Spot; free: number };

interface Pair {
  one: Competitor;
  other: Competitor;
  distanceKm: number;
  daysApart: number;
}

/**
 * Pairs of offers that compete, of which at least one takes place in the municipality, the nearest first; one statement
 * for all municipalities of a request. What is only online competes with nobody in a place.
 */
export async function findOverlaps(context: Context, municipality: string, reach: Reach): Promise<Overlap[]> {
  checkReach(reach);
  const supply = await holdSupply(context);
  return nearestPairs(competitorsIn(supply), new Set(placesOf(municipality)), reach).map(
    ({ one, other, distanceKm, daysApart }) => ({
      offers: [offerOf(one.id), offerOf(other.id)],
      topic: one.topic,
      distanceKm,
      daysApart,
      freeTogether: one.free + other.free,
    }),
  );
}

/** Those that may compete with one another, from south to north; worked out once as long as nothing changes. */
function competitorsIn(supply: Supplies): ReadonlyMap<string, Competitor[]> {
  const known = competitors.get(supply);
  if (known) return known;
  const able = supply.filter(
    (offer): offer is Competitor =>
      !offer.online && offer.spot !== null && offer.provider !== null && Number(offer.free) > 0,
  );
  const alike = Map.groupBy(able, ({ topic, level }) => `${topic} ${level}`);
  for (const group of alike.values()) group.sort((one, other) => one.spot.latitude - other.spot.latitude);
  competitors.set(supply, alike);
  return alike;
}

const competitors = new WeakMap<Supplies, ReadonlyMap<string, Competitor[]>>();

function nearestPairs(
  alike: ReadonlyMap<string, Competitor[]>,
  places: ReadonlySet<string>,
  { withinKm, withinDays, first }: Reach,
): Pair[] {
  const isHere = ({ municipality }: Supply) => municipality !== null && places.has(municipality);
  const nearest = new Nearest(first, withinKm);
  for (const group of alike.values()) {
    for (const own of group) {
      if (!isHere(own)) continue;
      const from = southernmost(group, own.spot.latitude - nearest.degrees);
      for (let index = from; index < group.length; index++) {
        const other = group[index] as Competitor;
        if (other.spot.latitude > own.spot.latitude + nearest.degrees) break;
        // A pair whose other half is here too is met twice; once is enough.
        if (other.id === own.id || (other.id < own.id && isHere(other))) continue;
        const daysApart = Math.abs(own.start - other.start);
        if (daysApart > withinDays || own.provider === other.provider) continue;
        const square = straight(own.spot, other.spot);
        if (square > nearest.square || !shareGroup(own, other)) continue;
        const distanceKm = toldKm(kmOf(square));
        nearest.add(
          own.id < other.id
            ? { one: own, other, distanceKm, daysApart }
            : { one: other, other: own, distanceKm, daysApart },
        );
      }
    }
  }
  return nearest.pairs();
}

function shareGroup(one: Supply, other: Supply): boolean {
  for (const group of one.groups) if (other.groups.has(group)) return true;
  return false;
}

/** The first of those from south to north that is not south of this. */
function southernmost(group: readonly Competitor[], latitude: number): number {
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((group[middle] as Competitor).spot.latitude < latitude) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keeps the nearest of all pairs; the more it has, the less far one needs to look. */
class Nearest {
  private kept: Pair[] = [];
  /** No pair farther apart than this is wanted any more, as kilometres squared through the ball and as degrees. */
  square: number;
  degrees: number;

  constructor(
    private readonly first: number,
    km: number,
  ) {
    this.square = straightOf(km);
    this.degrees = km / kmPerDegree;
  }

  add(pair: Pair): void {
    this.kept.push(pair);
    if (this.kept.length < 8 * this.first) return;
    const last = this.pairs().at(-1) as Pair;
    // What is told is rounded: pairs that seem equally far are wanted until their days are compared.
    const km = last.distanceKm + 0.05 + 1e-6;
    this.square = Math.min(this.square, straightOf(km));
    this.degrees = Math.min(this.degrees, km / kmPerDegree);
  }

  pairs(): Pair[] {
    this.kept = this.kept
      .sort(
        (left, right) =>
          left.distanceKm - right.distanceKm ||
          left.daysApart - right.daysApart ||
          compare(left.one.id, right.one.id) ||
          compare(left.other.id, right.other.id),
      )
      .slice(0, this.first);
    return this.kept;
  }
}

/** A little less than a degree of latitude measures, so that nothing within reach is missed. */
const kmPerDegree = 111;

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
