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

/** Who the peers are and why they are comparable, in a sentence. */
export function explainPeers({ kind, population }: Known, peers: readonly Known[]): string {
  if (kind === null || population === null) return "Its kind or its population is not known, so there are no peers.";
  if (peers.length === 0) return `No other municipality of the kind ${kind} has a known population.`;
  const populations = peers.map((peer) => peer.population as number);
  const [least, most] = [Math.min(...populations), Math.max(...populations)].map((count) => count.toLocaleString("en"));
  return (
    `Municipalities of the same kind (${kind}) with the nearest populations: ${peers.length} with ${least} to ${most} ` +
    `inhabitants; here are ${population.toLocaleString("en")}.`
  );
}
