import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "@kommgraph/infra";
import { type Change, type ChangePage, codeOf, type Stretch } from "./read-changes.ts";

/** Whoever wants to hear of what happens from now on. */
export interface Member {
  /** New changes, oldest first, and the cursor behind them. */
  hear(changes: readonly Change[], told: Told): void;
  /** The feed was begun anew; cursors of the old one are worth nothing. */
  end(): void;
}

/** What is known of a turn in which changes were told. */
export interface Told {
  cursor: string;
  /** When the turn began, as `performance.now()` counts. */
  begun: number;
  /** Everything there was when the turn began has been told. */
  complete: boolean;
}

const longestPauseMs = 10_000;

/** Reads what is new once for all its members, however many they are; reads nothing while there are none. */
export class Tail {
  private readonly members = new Set<Member>();
  private readonly joining: { member: Member; joined: (cursor: string) => void }[] = [];
  private cursor: string | undefined;
  private running = false;

  constructor(
    private readonly read: (stretch: Stretch) => Promise<ChangePage>,
    private readonly options: { pauseMs: number; log: Logger },
  ) {}

  /**
   * Lets somebody hear everything from an instant on that is not before this call. Cursors cannot be compared, so
   * one joins when a turn is over that began after the call: whatever one had read before, it was known by then.
   * Answers the cursor behind which one hears.
   */
  join(member: Member): Promise<string> {
    return new Promise((joined) => {
      this.joining.push({ member, joined });
      if (!this.running) void this.run();
    });
  }

  /** Nobody hears, and nobody is about to. */
  get isIdle(): boolean {
    return this.members.size + this.joining.length === 0;
  }

  leave(member: Member): void {
    this.members.delete(member);
    const index = this.joining.findIndex((one) => one.member === member);
    if (index >= 0) this.joining.splice(index, 1);
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let failures = 0; !this.isIdle; ) {
      const newcomers = [...this.joining];
      try {
        const cursor = await this.turn();
        for (const newcomer of newcomers) {
          const index = this.joining.indexOf(newcomer);
          // Who has left meanwhile is no longer in the list.
          if (index < 0) continue;
          this.joining.splice(index, 1);
          this.members.add(newcomer.member);
          newcomer.joined(cursor);
        }
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1) this.options.log.warn({ err: error }, "changes cannot be read; trying again");
        if (["INVALID_CURSOR", "NOT_FOUND"].includes(codeOf(error))) this.giveUp();
      }
      await sleep(Math.min(longestPauseMs, this.options.pauseMs * 2 ** Math.min(failures, 10)), undefined, {
        ref: false,
      });
    }
    this.running = false;
    this.cursor = undefined;
  }

  private async turn(): Promise<string> {
    const begun = performance.now();
    if (this.cursor === undefined) {
      // Of no type at all: nothing is listed, and `next` is the end of the feed.
      this.cursor = (await this.read({ types: [] })).next;
      return this.cursor;
    }
    for (let more = true; more; ) {
      const page: ChangePage = await this.read({ after: this.cursor });
      this.cursor = page.next;
      more = page.more;
      for (const member of this.members) member.hear(page.changes, { cursor: page.next, begun, complete: !more });
    }
    return this.cursor;
  }

  /** The feed was begun anew, or is none: what is known of it is worth nothing, also to those who are about to join. */
  private giveUp(): void {
    this.cursor = undefined;
    for (const { member } of this.joining) member.end();
    for (const member of this.members) member.end();
  }
}
