import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "@kommgraph/infra";

/** Where the feed of changes stands, and how far behind its owners it may be. */
export interface Standing {
  /** Cursor behind the last change. */
  position: string;
  /** The instant up to which every owner was heard, in milliseconds since 1970. */
  asOf: number;
}

/** Milliseconds between two looks. */
const usualPause = 200;
/** Older than this, what we know of the feed is worth nothing. */
const patience = { look: 2_000, owners: 10_000 };

/**
 * Follows where the feed of changes stands. An answer that was made while the feed stood somewhere is good for as long as
 * it stands there: the feed has all that was written, in the order in which it became visible in the whole graph, so
 * nothing has to be thrown away, nor can be forgotten. While the feed does not answer, or is behind, no position is known.
 */
export class FeedPosition {
  private known: { position: string; until: number } | undefined;
  private stopped = false;
  private isWell = true;

  constructor(
    private readonly look: () => Promise<Standing>,
    private readonly log: Logger,
    private readonly pause = usualPause,
  ) {}

  /** Where the feed stands now; nothing where that is not known for certain. */
  get now(): string | undefined {
    return this.known && performance.now() < this.known.until ? this.known.position : undefined;
  }

  start(): void {
    void this.follow();
  }

  stop(): void {
    this.stopped = true;
    this.known = undefined;
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      const begun = performance.now();
      try {
        const { position, asOf } = await this.look();
        const behind = Date.now() - asOf > patience.owners;
        if (behind) throw new Error("the feed is behind its owners");
        this.known = this.stopped ? undefined : { position, until: begun + patience.look };
        if (!this.isWell) this.log.info("the feed of changes answers again; answers are kept");
        this.isWell = true;
      } catch (error) {
        this.known = undefined;
        if (this.isWell && !this.stopped)
          this.log.warn({ err: error }, "the feed of changes cannot be followed; no answer is kept");
        this.isWell = false;
      }
      await wait(this.pause, undefined, { ref: false });
    }
  }
}
