import { leastPublic } from "./may-see-counts.ts";

/** What of a county's total and its parts is withheld. */
export interface Withheld {
  total: boolean;
  parts: ReadonlySet<string>;
}

/**
 * Withholds small counts, and whatever else would let one find them by subtraction: with the total and all other parts
 * known, the withheld parts must leave several possibilities, even to somebody who knows one of them, their own. So
 * further parts are withheld, the smallest first, until what is left without the largest is no small count; where
 * there are too few parts for that, the total is withheld instead.
 */
export function withhold(total: number, parts: ReadonlyMap<string, number>): Withheld {
  const people = [...parts]
    .filter(([, count]) => count > 0)
    .toSorted(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  const small = people.filter(([, count]) => count < leastPublic);
  const smallTotal = total > 0 && total < leastPublic;
  for (let taken = small.length; small.length > 0 && taken <= people.length; taken++) {
    const withheld = people.slice(0, taken);
    const sum = withheld.slice(0, -1).reduce((so, [, count]) => so + count, 0);
    if (sum >= leastPublic) return { total: smallTotal, parts: new Set(withheld.map(([id]) => id)) };
  }
  return { total: smallTotal || small.length > 0, parts: new Set(small.map(([id]) => id)) };
}
