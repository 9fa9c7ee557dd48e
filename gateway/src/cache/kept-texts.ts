import KeyvRedis from "@keyv/redis";
import type { Logger } from "@kommgraph/infra";
import { createClient } from "@redis/client";
import Keyv from "keyv";
import { LRUCache } from "lru-cache";
import { PassingMap } from "../execution/index.ts";
import { redisOptions } from "../redis-options.ts";

/** Milliseconds a text is kept at most: what of it follows from the time of day is no older than that. */
const lifetime = 60_000;
/** Characters of all texts together, in the memory of one process. */
const usualRoom = 64 * 1024 * 1024;
/** Milliseconds a shared store has for what it is asked; the subgraphs are faster than one that is not well. */
const patience = 50;

interface Entry {
  value: string;
  expires?: number;
}

/** Texts as Keyv stores them; those asked for least recently go where all with their keys are longer than the room. */
export class RecentTexts extends LRUCache<string, Entry> {
  constructor(room = usualRoom) {
    super({ maxSize: room, sizeCalculation: ({ value }, key) => key.length + value.length });
  }

  /** Keyv adds how long it is good, as a number, which would be taken for options here. */
  override set(key: string, entry: Entry): this {
    return super.set(key, entry);
  }
}

/** Answers and parts of such by key, in the memory of this process or in a store that several share. A store that fails has nothing. */
export class KeptTexts {
  private readonly keyv: Keyv<string>;
  private readonly isShared: boolean;
  private readonly beingKept = new PassingMap<string>();

  constructor(store: string | undefined, log: Logger) {
    this.isShared = store !== undefined;
    const complain = (error: unknown) => log.debug({ err: error }, "the store of kept answers does not answer");
    if (store === undefined) {
      this.keyv = new Keyv<string>({ store: new RecentTexts(), ttl: lifetime, useKeyPrefix: false });
      // Nothing leaves the process.
      this.keyv.serialize = undefined;
      this.keyv.deserialize = undefined;
    } else {
      const client = createClient(redisOptions(store));
      client.on("error", complain);
      client.connect().catch(complain);
      const adapter = new KeyvRedis(client as never, { namespace: "kommgraph:answers" });
      this.keyv = new Keyv<string>({
        store: adapter,
        ttl: lifetime,
        namespace: "kommgraph:answers",
        useKeyPrefix: false,
      });
    }
    this.keyv.on("error", complain);
  }

  get(key: string): Promise<string | undefined> {
    return this.inTime(this.keyv.get<string>(key), undefined);
  }

  /** In the order of the keys. */
  getMany(keys: string[]): Promise<(string | undefined)[]> {
    return this.inTime(this.keyv.getMany<string>(keys), []);
  }

  /** Nobody waits for it. What many were given at once is written once: a key stands for one text. */
  keep(key: string, text: string): void {
    if (this.beingKept.get(key) !== undefined) return;
    this.beingKept.set(key, text);
    const drop = (): void => this.beingKept.drop(key, text);
    this.keyv.set(key, text).then(drop, drop);
  }

  async close(): Promise<void> {
    if (this.isShared) await this.keyv.disconnect().catch(() => undefined);
  }

  private async inTime<Value>(asked: Promise<Value>, nothing: Value): Promise<Value> {
    const found = asked.catch(() => nothing);
    if (!this.isShared) return found;
    let timer: NodeJS.Timeout | undefined;
    const impatience = new Promise<Value>((resolve) => {
      timer = setTimeout(resolve, patience, nothing);
    });
    return Promise.race([found, impatience]).finally(() => clearTimeout(timer));
  }
}
