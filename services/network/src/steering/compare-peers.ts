/** What is known of a municipality to compare it by. */
export interface Known {
  id: string;
  kind: string | null;
  population: number | null;
}

const mostPeers = 8;

/** Comparable municipalities: of the same kind, the nearest in population first. */
export function comparePeers(one: Known, all: readonly Known[]): Known[] {
  if (one.kind === null || one.population === null) return [];
  const apart = ({ population }: Known) => Math.abs((population as number) - (one.population as number));
  return all
    .filter(({ id, kind, population }) => id !== one.id && kind === one.kind && population !== null)
    .toSorted((left, right) => apart(left) - apart(right) || (left.id < right.id ? -1 : 1))
    .slice(0, mostPeers);
}
