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

type Away = readonly [offer: Supply, square: number];

/** What there is for needs. Those of the same place, kind and day are one question, answered once. */
export class Answers {
  private readonly byTopic: ReadonlyMap<Topic, Supply[]>;
  private readonly around = new Map<string, Away[]>();
  private readonly answers = new Map<string, Answer>();

  constructor(
    supply: Supplies,
    private readonly reach: Pick<Reach, "withinKm" | "withinDays">,
  ) {
    this.byTopic = Map.groupBy(supply, ({ topic }) => topic);
  }

  to(wanted: Wanted): Answer {
    const { place, topic, group, level, from } = wanted;
    const kind = `${place} ${topic} ${group}`;
    const question = `${kind} ${level} ${from}`;
    const known = this.answers.get(question);
    if (known) return known;
    const around = this.around.get(kind) ?? fromNearToFar(this.byTopic.get(topic) ?? [], wanted);
    this.around.set(kind, around);
    const answer = answerFrom(around, wanted, straightOf(this.reach.withinKm), from + this.reach.withinDays);
    this.answers.set(question, answer);
    return answer;
  }
}

function answerFrom(around: readonly Away[], { level, from }: Wanted, reach: number, latest: number): Answer {
  let seats = 0;
  const best: Partial<Record<GapReason, Away>> = {};
  for (const away of around) {
    const [offer, square] = away;
    // What is farther away adds no seats, and is not the nearest.
    if (square > reach && (best.FULL ?? best.TOO_LATE ?? best.TOO_FAR)) break;
    if (offer.end !== null && offer.end < from) continue;
    let reason: GapReason = "FULL";
    if (level !== null && offer.level !== level) reason = "WRONG_LEVEL";
    else if (square > reach) reason = "TOO_FAR";
    else if (offer.start > latest) reason = "TOO_LATE";
    else seats += offer.free === null ? Number.POSITIVE_INFINITY : Math.max(0, offer.free);
    best[reason] ??= away;
  }
  for (const reason of ["FULL", "TOO_LATE", "TOO_FAR", "WRONG_LEVEL"] as const) {
    const [nearest, square] = best[reason] ?? [];
    if (nearest) return { seats, nearest, km: square === undefined ? null : kmOf(square), reason };
  }
  return { seats, nearest: null, km: null, reason: "NO_OFFER" };
}

/** Those for the group or for everybody, the nearest first, then those that start first; what is online is near all. */
function fromNearToFar(ofTopic: readonly Supply[], { group, spot }: Wanted): Away[] {
  return ofTopic
    .flatMap((offer): Away[] => {
      if (!offer.groups.has(group) && !offer.groups.has("EVERYONE")) return [];
      if (offer.online) return [[offer, 0]];
      return offer.spot === null ? [] : [[offer, straight(spot, offer.spot)]];
    })
    .sort(([one, near], [other, far]) => near - far || one.start - other.start || (one.id < other.id ? -1 : 1));
}
