import type { Topic } from "@kommgraph/schema";
import type { GapReason } from "./gap.ts";
import type { Supplies } from "./hold-supply.ts";
import { kmOf, type Spot, straight, straightOf } from "./on-earth.ts";
import type { Reach } from "./reach.ts";
import type { Supply } from "./supply.ts";

/** What somebody needs, from which day on and near what. */
export interface Wanted {
  place: string;
  topic: Topic;
  group: string;
  level: string | null;
  from: number;
  spot: Spot;
}

export interface Answer {
  /** Free places that do; endless where somebody does not count theirs. */
  seats: number;
  /** What comes nearest to it, how far away it is, and why it does not do, where the seats do not. */
  nearest: Supply | null;
  km: number | null;
  reason: GapReason;
}

/** What there is for needs. Those of the same place, kind and day are one question, answered once. */
export class Answers {
  private readonly distances = new Map<string, Float64Array>();
  private readonly answers = new Map<string, Answer>();
  private readonly reach: number;
  private readonly days: number;

  constructor(
    private readonly supply: Supplies,
    { withinKm, withinDays }: Pick<Reach, "withinKm" | "withinDays">,
  ) {
    this.reach = straightOf(withinKm);
    this.days = withinDays;
  }

  to(wanted: Wanted): Answer {
    const { place, topic, group, level, from } = wanted;
    const question = `${place} ${topic} ${group} ${level} ${from}`;
    const known = this.answers.get(question);
    if (known) return known;
    const answer = this.within(wanted, level) ?? this.ofAnotherLevel(wanted) ?? nothing;
    this.answers.set(question, answer);
    return answer;
  }

  /** Of the right level, the seats within reach and time, and the nearest; null where there is none of it at all. */
  private within(wanted: Wanted, level: string | null): Answer | null {
    const offers = offersFor(this.supply, wanted, level);
    const squares = this.squaresOf(wanted, level, offers);
    const best: Partial<Record<GapReason, number>> = {};
    let seats = 0;
    for (let index = 0; index < offers.length; index++) {
      const offer = offers[index] as Supply;
      const square = squares[index] as number;
      if (Number.isNaN(square) || (offer.end !== null && offer.end < wanted.from)) continue;
      let reason: GapReason = "TOO_FAR";
      if (square <= this.reach) {
        reason = offer.start > wanted.from + this.days ? "TOO_LATE" : "FULL";
        if (reason === "FULL") seats += offer.free === null ? Number.POSITIVE_INFINITY : Math.max(0, offer.free);
      }
      if (isNearer(offers, squares, index, best[reason])) best[reason] = index;
    }
    for (const reason of ["FULL", "TOO_LATE", "TOO_FAR"] as const) {
      const index = best[reason];
      if (index !== undefined) return { seats, reason, ...awayOf(offers, squares, index) };
    }
    return null;
  }

  /** The nearest of whatever level. */
  private ofAnotherLevel(wanted: Wanted): Answer | null {
    if (wanted.level === null) return null;
    const offers = offersFor(this.supply, wanted, null);
    const squares = this.squaresOf(wanted, null, offers);
    let best: number | undefined;
    for (let index = 0; index < offers.length; index++) {
      const { end } = offers[index] as Supply;
      if (Number.isNaN(squares[index]) || (end !== null && end < wanted.from)) continue;
      if (isNearer(offers, squares, index, best)) best = index;
    }
    return best === undefined ? null : { seats: 0, reason: "WRONG_LEVEL", ...awayOf(offers, squares, best) };
  }

  /** How far away each is from the place; what is online is near all, and nobody knows where the others are. */
  private squaresOf({ place, topic, group, spot }: Wanted, level: string | null, offers: readonly Supply[]) {
    const key = `${place} ${topic} ${group} ${level}`;
    const known = this.distances.get(key);
    if (known) return known;
    const squares = Float64Array.from(offers, (offer) => {
      if (offer.online) return 0;
      return offer.spot === null ? Number.NaN : straight(spot, offer.spot);
    });
    this.distances.set(key, squares);
    return squares;
  }
}

const nothing: Answer = { seats: 0, nearest: null, km: null, reason: "NO_OFFER" };

/** Nearer, else starting earlier, else first by id. */
function isNearer(offers: readonly Supply[], squares: Float64Array, index: number, best: number | undefined): boolean {
  if (best === undefined) return true;
  const [near, far] = [squares[index] as number, squares[best] as number];
  if (near !== far) return near < far;
  const [one, other] = [offers[index] as Supply, offers[best] as Supply];
  return one.start === other.start ? one.id < other.id : one.start < other.start;
}

function awayOf(offers: readonly Supply[], squares: Float64Array, index: number) {
  return { nearest: offers[index] as Supply, km: kmOf(squares[index] as number) };
}

/** Offers on the topic for the group or for everybody, of a level or of any; worked out once as long as nothing changes. */
function offersFor(supply: Supplies, { topic, group }: Wanted, level: string | null): readonly Supply[] {
  const lists = known.get(supply) ?? new Map<string, readonly Supply[]>();
  known.set(supply, lists);
  const listOf = (key: string, make: () => readonly Supply[]) => {
    const list = lists.get(key) ?? make();
    lists.set(key, list);
    return list;
  };
  const all = listOf(`${topic} ${group}`, () =>
    supply.filter((offer) => offer.topic === topic && (offer.groups.has(group) || offer.groups.has("EVERYONE"))),
  );
  return level === null
    ? all
    : listOf(`${topic} ${group} ${level}`, () => all.filter((offer) => offer.level === level));
}

const known = new WeakMap<Supplies, Map<string, readonly Supply[]>>();
