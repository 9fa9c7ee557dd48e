import { createHash } from "node:crypto";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { v7 } from "uuid";
import type { IdPrefix } from "../ids.ts";

/** The seed of everything invented; another seed is another demonstration. */
const worldSeed = "KommGraph 1";

/** Reproducible chance: the same topic gives the same sequence on every machine. */
export class Random {
  private readonly generator;

  constructor(topic: string) {
    this.generator = xoroshiro128plus(digest(topic).readInt32LE(0));
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return uniformInt(this.generator, least, most);
  }

  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean {
    return this.int(0, 999_999) < probability * 1_000_000;
  }

  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error("nothing to pick from");
    return items[this.int(0, items.length - 1)] as Item;
  }

  /** One of the items, each as likely as its weight. */
  weighted<Item>(weights: readonly (readonly [Item, number])[]): Item {
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = (this.int(0, 999_999) / 1_000_000) * total;
    for (const [item, weight] of weights) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return (weights.at(-1) as readonly [Item, number])[0];
  }

  /** Some of the items, in a random order, none twice. */
  sample<Item>(items: readonly Item[], count: number): Item[] {
    const rest = [...items];
    return Array.from({ length: Math.min(count, items.length) }, () => {
      const [item] = rest.splice(this.int(0, rest.length - 1), 1);
      return item as Item;
    });
  }
}

/** The id of the n-th invented thing of a kind: a UUIDv7 like a real one, and the same on every machine. */
export function demonstrationId(prefix: IdPrefix, number: number): string {
  return `${prefix}_${v7({ msecs: firstMoment + number, random: digest(`${prefix} ${number}`), seq: 0 })}`;
}

const firstMoment = Date.UTC(2026, 0, 1);

function digest(topic: string): Buffer {
  return createHash("sha256").update(`${worldSeed}\n${topic}`).digest().subarray(0, 16);
}
