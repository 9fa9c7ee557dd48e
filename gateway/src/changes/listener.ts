import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { Change, ChangePage } from "./read-changes.ts";
import type { Member, Told } from "./tail.ts";

export interface ListenerLimits {
  /** Bytes that wait for a client at most; one that reads more slowly is dropped, and resumes when it can. */
  mostWaiting: number;
  /** Changes that wait at most while a client catches up. */
  mostHeld: number;
  /** Milliseconds that catching up waits for a client to read on. */
  patience: number;
}

/** One client that listens: what it has been told, and what waits for it. */
export class Listener implements Member {
  readonly stream = new PassThrough({ highWaterMark: 64 * 1024 });
  private readonly wanted: ReadonlySet<string> | undefined;
  /** What has happened since it began to hear, while it still catches up; afterwards undefined. */
  private held: Change[] | undefined = [];
  /** Cursors that it has read by itself since it began to hear, and that are therefore told to it a second time. */
  private readonly seen = new Set<string>();
  private liveSince = 0;
  /** Behind which cursor it would go on if the connection broke now. */
  private position: string | undefined;

  constructor(
    types: readonly string[] | undefined,
    private readonly limits: ListenerLimits,
    private readonly drop: (listener: Listener) => void,
  ) {
    this.wanted = types && new Set(types);
    this.stream.write("retry: 3000\n\n");
  }

  get gone(): boolean {
    return this.stream.destroyed || this.stream.writableEnded;
  }

  /** It wants nothing of what was before; a connection that breaks now is resumed from here. */
  beginAt(cursor: string): void {
    this.position = cursor;
    this.write(`id: ${cursor}\n\n`);
  }

  /** A page that it has read by itself; once it hears, what it has read is not told again. */
  async catchUp({ changes, next }: ChangePage, hears: boolean): Promise<void> {
    if (hears) for (const { cursor } of changes) this.seen.add(cursor);
    this.position = next;
    if (this.gone) return;
    // A page may be large; the next one is not asked for before this one is on its way.
    if (this.stream.write(`${changes.map(eventOf).join("")}id: ${next}\n\n`)) return;
    const signal = AbortSignal.timeout(this.limits.patience);
    await once(this.stream, "drain", { signal }).catch(() => this.drop(this));
  }

  /** It has read everything up to now; from here on it only hears. */
  goLive(): void {
    const { held = [] } = this;
    this.held = undefined;
    this.liveSince = performance.now();
    this.tell(held);
  }

  hear(changes: readonly Change[], { cursor, begun, complete }: Told): void {
    const wanted = changes.filter(({ type }) => this.wanted?.has(type) ?? true);
    if (this.held) {
      if (this.held.push(...wanted) > this.limits.mostHeld) this.drop(this);
      return;
    }
    this.tell(wanted);
    // Before that turn, somebody may have told less than it has read by itself.
    if (!complete || begun < this.liveSince) return;
    this.seen.clear();
    this.position = cursor;
  }

  /** Shows that the connection lives, and moves on the place from which it would be resumed. */
  beat(): void {
    this.write(this.position === undefined ? ":\n\n" : `id: ${this.position}\n:\n\n`);
  }

  /** Ends in order; clients come back at different instants. */
  end(): void {
    if (this.gone) return;
    this.stream.end(`retry: ${500 + Math.floor(Math.random() * 4_500)}\n\n`);
    // Who does not read on is not waited for.
    setTimeout(() => this.stream.destroy(), 2_000).unref();
  }

  private tell(changes: readonly Change[]): void {
    const fresh = changes.filter(({ cursor }) => !this.seen.has(cursor));
    if (fresh.length > 0) this.write(fresh.map(eventOf).join(""));
  }

  private write(text: string): void {
    if (this.gone) return;
    this.stream.write(text);
    if (this.stream.writableLength + this.stream.readableLength > this.limits.mostWaiting) this.drop(this);
  }
}

function eventOf(change: Change): string {
  return `id: ${change.cursor}\ndata: ${JSON.stringify(change)}\n\n`;
}
