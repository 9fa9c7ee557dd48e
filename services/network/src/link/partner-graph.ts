/**
 * Who is linked with whom, in memory, without direction and kind: what a shortest chain or a bridge is made of. A
 * quarter of a million links are a few megabytes, and a walk over all of them takes milliseconds.
 */
export class PartnerGraph {
  private readonly numbers = new Map<string, number>();
  private readonly ids: string[] = [];
  /** Per partner the numbers of its neighbours, ordered by their ids, so that equal questions have equal answers. */
  private readonly neighbours: number[][] = [];

  get size(): number {
    return this.ids.length;
  }

  /** The neighbours of these partners are these and no others; the other side learns of it too. */
  replace(partners: Iterable<string>, links: Iterable<readonly [string, string]>): void {
    const touched = new Set<number>();
    for (const id of partners) {
      const number = this.numberOf(id);
      for (const neighbour of this.around(number)) {
        this.neighbours[neighbour] = this.around(neighbour).filter((other) => other !== number);
      }
      this.neighbours[number] = [];
      touched.add(number);
    }
    for (const [one, other] of links) {
      if (one === other) continue;
      const [from, to] = [this.numberOf(one), this.numberOf(other)];
      this.around(from).push(to);
      this.around(to).push(from);
      touched.add(from).add(to);
    }
    for (const number of touched) {
      this.neighbours[number] = [...new Set(this.around(number))].sort((one, other) => this.order(one, other));
    }
  }

  /** The shortest chain of partners from one to the other, both included; null if there is none so short. */
  path(from: string, to: string, maxLength: number): string[] | null {
    const [start, goal] = [this.numbers.get(from), this.numbers.get(to)];
    if (start === undefined || goal === undefined) return null;
    const before = new Int32Array(this.size).fill(-1);
    before[start] = start;
    let edge = [start];
    for (let length = 0; before[goal] === -1 && length < maxLength && edge.length > 0; length++) {
      const next: number[] = [];
      for (const number of edge) {
        for (const neighbour of this.around(number)) {
          if (before[neighbour] !== -1) continue;
          before[neighbour] = number;
          next.push(neighbour);
        }
      }
      edge = next;
    }
    if (before[goal] === -1) return null;
    const chain = [goal];
    while (chain[0] !== start) chain.unshift(before[chain[0] as number] as number);
    return chain.map((number) => this.ids[number] as string);
  }

  /** Partners at most so many links away, the nearest first, then by id. */
  within(from: string, depth: number): { id: string; distance: number }[] {
    const start = this.numbers.get(from);
    if (start === undefined) return [];
    const seen = new Set([start]);
    const found: { id: string; distance: number }[] = [];
    let edge = [start];
    for (let distance = 1; distance <= depth; distance++) {
      const next = edge
        .flatMap((number) => this.around(number))
        .filter((number) => !seen.has(number) && seen.add(number));
      edge = next.sort((one, other) => this.order(one, other));
      found.push(...edge.map((number) => ({ id: this.ids[number] as string, distance })));
    }
    return found;
  }

  /** How many pairs of these are linked. */
  countPairs(among: Iterable<string>): number {
    const members = new Set([...among].flatMap((id) => this.numbers.get(id) ?? []));
    let ends = 0;
    for (const number of members) ends += this.around(number).filter((neighbour) => members.has(neighbour)).length;
    return ends / 2;
  }

  /**
   * Partners among these whose loss would cut the rest apart, those that would cut off most first. Tarjan's walk: a
   * partner is a bridge if something behind it has no other way to what came before it.
   */
  bridges(among: Iterable<string>): { id: string; cutOff: number }[] {
    const members = new Set([...among].flatMap((id) => this.numbers.get(id) ?? []));
    const entered = new Map<number, number>();
    const found: { id: string; cutOff: number }[] = [];
    const inOrder = [...members].sort((one, other) => this.order(one, other));
    for (const root of inOrder) {
      if (!entered.has(root)) found.push(...this.bridgesOfPart(root, members, entered));
    }
    return found.sort((one, other) => other.cutOff - one.cutOff || (one.id < other.id ? -1 : 1));
  }

  private bridgesOfPart(root: number, members: ReadonlySet<number>, entered: Map<number, number>) {
    const lowest = new Map<number, number>();
    const sizes = new Map<number, number>();
    /** Per partner the sizes of the pieces that hang on it alone. */
    const pieces = new Map<number, number[]>();
    const path = [{ number: root, parent: -1, next: 0 }];
    entered.set(root, entered.size);
    lowest.set(root, entered.get(root) as number);
    sizes.set(root, 1);
    while (path.length > 0) {
      const step = path.at(-1) as (typeof path)[number];
      const neighbour = this.around(step.number)[step.next++];
      if (neighbour !== undefined) {
        if (neighbour === step.parent || !members.has(neighbour)) continue;
        const known = entered.get(neighbour);
        if (known !== undefined) {
          lowest.set(step.number, Math.min(lowest.get(step.number) as number, known));
          continue;
        }
        entered.set(neighbour, entered.size);
        lowest.set(neighbour, entered.get(neighbour) as number);
        sizes.set(neighbour, 1);
        path.push({ number: neighbour, parent: step.number, next: 0 });
        continue;
      }
      path.pop();
      const { number, parent } = step;
      if (parent === -1) continue;
      const [low, size] = [lowest.get(number) as number, sizes.get(number) as number];
      lowest.set(parent, Math.min(lowest.get(parent) as number, low));
      sizes.set(parent, (sizes.get(parent) as number) + size);
      if (low >= (entered.get(parent) as number)) pieces.set(parent, [...(pieces.get(parent) ?? []), size]);
    }
    const whole = sizes.get(root) as number;
    return [...pieces].flatMap(([number, hanging]) => {
      const above = whole - 1 - hanging.reduce((sum, size) => sum + size, 0);
      const parts = above > 0 ? [...hanging, above] : hanging;
      return parts.length < 2 ? [] : [{ id: this.ids[number] as string, cutOff: whole - 1 - Math.max(...parts) }];
    });
  }

  private around(number: number): number[] {
    return this.neighbours[number] as number[];
  }

  private order(one: number, other: number): number {
    return (this.ids[one] as string) < (this.ids[other] as string) ? -1 : 1;
  }

  private numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.numbers.set(id, number);
    this.neighbours.push([]);
    return number;
  }
}
