import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "@kommgraph/infra";
import type { EntityVersions } from "./entity-versions.ts";

/** Where the feed of changes stands, and how far behind its owners it may be. */
export interface Standing {
  /** Cursor behind the last change. */
  position: string;
  /** Ids of what was changed since one looked before. */
  changed: readonly string[];
  /** There is more at once. */
  more: boolean;
  /** The instant up to which every owner was heard, in milliseconds since 1970. */
  asOf: number;
}

/** Milliseconds between two looks. */
const usualPause = 200;
/** Older than this, what we know of the feed is worth nothing. */
const patience = { look: 2_000, owners: 10_000 };
/** Looks in a row after which it is quicker to forget everything than to read on. */
const mostPages = 10;

/**
 * Follows where the feed of changes stands. An answer that was made while the feed stood somewhere is good for as long as
 * it stands there: the feed has all that was written, in the order in which it became visible in the whole graph, so
 * nothing has to be thrown away, nor can be forgotten. What changed is told one by one to whoever keeps single things. While the feed does not answer, or is behind, no position is known.
 */
export class FeedPosition {
  private known: { position: string; until: number } | undefined;
  /** Up to where changes were heard one by one. */
  private heard: string | undefined;
  private pages = 0;
  private stopped = false;
  private isWell = true;

  constructor(
    private readonly look: (after: string | undefined) => Promise<Standing>,
    /** What is told of each change, and that all may have changed. */
    private readonly versions: Pick<EntityVersions, "changed" | "forget">,
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
        const { position, changed, more, asOf } = await this.look(this.heard);
        if (this.heard === undefined) this.versions.forget(position);
        else this.versions.changed(changed, position);
        this.pages = more ? this.pages + 1 : 0;
        this.heard = this.pages < mostPages ? position : undefined;
        if (more) continue;
        const behind = Date.now() - asOf > patience.owners;
        if (behind) throw new Error("the feed is behind its owners");
        this.known = this.stopped ? undefined : { position, until: begun + patience.look };
        if (!this.isWell) this.log.info("the feed of changes answers again; answers are kept");
        this.isWell = true;
      } catch (error) {
        this.known = undefined;
        // It may have been begun anew, and then the cursor is worth nothing.
        this.heard = undefined;
        if (this.isWell && !this.stopped)
          this.log.warn({ err: error }, "the feed of changes cannot be followed; no answer is kept");
        this.isWell = false;
      }
      await wait(this.pause, undefined, { ref: false });
    }
  }
}
