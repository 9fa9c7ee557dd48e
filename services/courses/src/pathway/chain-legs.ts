/** A course as a leg of a way: levels count from 1 (PRE_A1), 0 is none; days count from 1970. */
export interface Leg {
  id: string;
  entry: number;
  target: number;
  start: number;
  end: number;
  units: number;
  family: string;
  /** Most units one person gets in this family of courses; null without a limit. */
  familyUnits: number | null;
  /** Repeats units, once per person. */
  repeat: boolean;
}

/** From where to where, and from which day on. */
export interface Journey {
  level: number;
  goal: number;
  earliest: number;
  mayRepeat: boolean;
}

export interface Chain {
  legs: Leg[];
  days: number;
  waitingDays: number;
  units: number;
}

/** A way that is under way, or has arrived. */
interface Way extends Chain {
  level: number;
  end: number;
}

/**
 * The chains that arrive first; among equals those with less waiting, then with fewer units. The shortest way so far is
 * always extended first, so that the first to arrive are the best. From each stop only the earliest legs of a kind are
 * tried: a later leg of the same kind arrives nowhere sooner.
 */
export function chainLegs(legs: readonly Leg[], journey: Journey, first: number): Chain[] {
  const byKind = [...Map.groupBy(legs, kindOf).values()].map((kind) =>
    kind.toSorted((one, other) => one.end - other.end || other.start - one.start),
  );
  const open: Way[] = [
    { legs: [], days: 0, waitingDays: 0, units: 0, level: journey.level, end: journey.earliest - 1 },
  ];
  const arrived: Chain[] = [];
  while (arrived.length < first) {
    const next = takeBest(open);
    if (!next) break;
    const { level, end: _end, ...chain } = next;
    if (level >= journey.goal) arrived.push(chain);
    else for (const kind of byKind) open.push(...extend(next, kind, journey, first));
  }
  return arrived;
}

/** Legs of a kind differ in when and where alone. */
function kindOf({ entry, target, units, family, repeat }: Leg): string {
  return [entry, target, units, family, repeat].join(" ");
}

/** A linear search: there are a few hundred ways at most. */
function takeBest(open: Way[]): Way | undefined {
  let best = 0;
  for (let at = 1; at < open.length; at++) if (isBetter(open[at] as Way, open[best] as Way)) best = at;
  return open.splice(best, 1)[0];
}

function isBetter(one: Way, other: Way): boolean {
  return one.end - other.end < 0 || (one.end === other.end && compareRest(one, other) < 0);
}

function compareRest(one: Way, other: Way): number {
  return one.waitingDays - other.waitingDays || one.units - other.units;
}

function extend(way: Way, kind: readonly Leg[], journey: Journey, most: number): Way[] {
  const [sample] = kind;
  if (!sample || !mayFollow(way, sample, journey)) return [];
  return kind
    .filter(({ start }) => start > way.end)
    .slice(0, most)
    .map((leg) => ({
      legs: [...way.legs, leg],
      days: leg.end - journey.earliest + 1,
      waitingDays: way.waitingDays + leg.start - way.end - 1,
      units: way.units + leg.units,
      level: leg.target,
      end: leg.end,
    }));
}

/** The rules of the course types: level by level, units within the family's limit, one repeat for those who may. */
function mayFollow(
  way: Way,
  { entry, target, units, family, familyUnits, repeat }: Leg,
  { goal, mayRepeat }: Journey,
): boolean {
  if (entry > way.level || target <= way.level || entry >= goal) return false;
  if (repeat && (!mayRepeat || way.legs.some((leg) => leg.repeat))) return false;
  const before = way.legs.filter((leg) => leg.family === family).reduce((sum, leg) => sum + leg.units, 0);
  return familyUnits === null || before + units <= familyUnits;
}
