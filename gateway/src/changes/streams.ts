import { randomUUID } from "node:crypto";
import type { Logger, Who } from "@kommgraph/infra";
import { createRequestContext } from "../request-context.ts";
import { follow } from "./follow.ts";
import { Listener, type ListenerLimits } from "./listener.ts";
import type { ChangePage, ReadChanges, Stretch } from "./read-changes.ts";
import { Tail } from "./tail.ts";

export interface StreamLimits extends ListenerLimits {
  /** Streams that one client may have open, and all clients together. */
  perClient: number;
  most: number;
  /** Milliseconds between two looks at what is new. */
  pauseMs: number;
  /** Milliseconds between two signs of life; every fourth time it is asked whether tokens are still good. */
  beatMs: number;
}

export const usualStreamLimits: StreamLimits = {
  perClient: 10,
  most: 2_000,
  pauseMs: 500,
  beatMs: 15_000,
  mostWaiting: 512 * 1024,
  mostHeld: 10_000,
  patience: 30_000,
};

/** A client that wants to listen. */
export interface Wish {
  /** Whose streams are counted together. */
  client: string;
  who: Who;
  types: readonly string[] | undefined;
  /** Reads the feed as this client. */
  read(stretch: Stretch): Promise<ChangePage>;
  /** Whether whoever asked may still ask. */
  isTrusted(): Promise<boolean>;
}

/** All streams that are open. */
export class Streams {
  private readonly open = new Map<Listener, Wish>();
  private readonly tails = new Map<string, Tail>();
  private readonly heart: NodeJS.Timeout;
  private beats = 0;
  private closed = false;

  constructor(
    private readonly read: ReadChanges,
    private readonly options: { patience: number; limits: StreamLimits; log: Logger },
  ) {
    this.heart = setInterval(() => this.beat(), options.limits.beatMs).unref();
  }

  /** Why this client may have no further stream; undefined where it may. */
  refusal(client: string): "OVERLOADED" | "TOO_MANY_STREAMS" | undefined {
    const { most, perClient } = this.options.limits;
    if (this.closed || this.open.size >= most) return "OVERLOADED";
    const own = [...this.open.values()].filter((wish) => wish.client === client).length;
    return own >= perClient ? "TOO_MANY_STREAMS" : undefined;
  }

  /** Begins a stream: behind what was read of the feed already, or with what happens from now on. */
  start(wish: Wish, page: ChangePage | undefined): Listener {
    const { limits, log } = this.options;
    const listener = new Listener(wish.types, limits, () => {
      log.info("dropped a stream of changes that was read too slowly");
      listener.stream.destroy();
    });
    const [key, tail] = this.tailFor(wish.who);
    this.open.set(listener, wish);
    listener.stream.once("close", () => {
      this.open.delete(listener);
      tail.leave(listener);
      if (tail.isIdle) this.tails.delete(key);
    });
    follow(listener, tail, { page, types: wish.types, read: wish.read }).catch((error) => {
      log.warn({ err: error }, "a stream of changes has ended");
      listener.end();
    });
    return listener;
  }

  /** Ends all in order, and begins none any more. */
  close(): void {
    this.closed = true;
    clearInterval(this.heart);
    for (const listener of this.open.keys()) listener.end();
  }

  /**
   * All who have the same rights hear from the same reader. Who they are is left out, so that nothing can be told to
   * one of them that is meant for another.
   */
  private tailFor({ partner, roles }: Who): [string, Tail] {
    const key = JSON.stringify([partner, roles.toSorted()]);
    const existing = this.tails.get(key);
    if (existing) return [key, existing];
    const { patience, limits, log } = this.options;
    const who: Who = { partner, roles, subject: null };
    const tail = new Tail(
      (stretch) => {
        const request = { id: randomUUID(), ip: "", headers: {} };
        return this.read({ ...createRequestContext(request, who, patience), isOurs: true }, stretch);
      },
      { pauseMs: limits.pauseMs, log },
    );
    this.tails.set(key, tail);
    return [key, tail];
  }

  private beat(): void {
    this.beats += 1;
    for (const listener of this.open.keys()) listener.beat();
    if (this.beats % 4 === 0) void this.dismissUntrusted();
  }

  /** A token that has expired or was revoked is good for no stream either. */
  private async dismissUntrusted(): Promise<void> {
    for (const [listener, wish] of [...this.open]) {
      if (!(await wish.isTrusted())) listener.end();
    }
  }
}
