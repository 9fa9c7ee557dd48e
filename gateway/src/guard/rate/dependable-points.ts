import type { Logger } from "@kommgraph/infra";
import { MemoryPoints } from "./memory-points.ts";
import type { PointsStore, Taken } from "./points-store.ts";

/** Milliseconds a shared store has for an answer, and how long it is left alone after it gave none. */
const patience = 200;
const pause = 1_000;

/**
 * A shared store, and points of this process's own for as long as that does not answer: better that a client gets its
 * limit from each gateway than that nobody gets an answer, or that nobody is limited.
 */
export class DependablePoints implements PointsStore {
  private readonly own: MemoryPoints;
  private askAgain = 0;
  private isWell = true;

  constructor(
    private readonly shared: PointsStore,
    limit: number,
    private readonly log: Logger,
  ) {
    this.own = new MemoryPoints(limit);
  }

  async take(client: string, points: number): Promise<Taken> {
    return (await this.tryShared((shared) => shared.take(client, points))) ?? this.own.take(client, points);
  }

  async giveBack(client: string, points: number, ends: number): Promise<void> {
    // Windows are told apart by when they end: only the store that granted the points knows this one.
    await this.own.giveBack(client, points, ends);
    await this.tryShared((shared) => shared.giveBack(client, points, ends));
  }

  async close(): Promise<void> {
    await this.shared.close();
  }

  private async tryShared<Answer>(ask: (shared: PointsStore) => Promise<Answer>): Promise<Answer | undefined> {
    if (performance.now() < this.askAgain) return undefined;
    try {
      const answer = await within(patience, ask(this.shared));
      if (!this.isWell) this.log.info("the shared store of points is back");
      this.isWell = true;
      return answer;
    } catch (error) {
      this.askAgain = performance.now() + pause;
      // Once, not for each request.
      if (this.isWell)
        this.log.error({ err: error }, "the shared store of points is down; each gateway limits by itself");
      this.isWell = false;
      return undefined;
    }
  }
}

async function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    const giveUp = () => reject(new Error(`no answer within ${milliseconds} ms`));
    // A process that is busy itself finds its timers due before it has read what came: two more turns let it read.
    timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), milliseconds);
  });
  return Promise.race([answer, timeout]).finally(() => clearTimeout(timer));
}
