import { setTimeout as sleep } from "node:timers/promises";
import { GraphQLError } from "graphql";
import type { Listener } from "./listener.ts";
import { type ChangePage, codeOf, type Stretch } from "./read-changes.ts";
import type { Tail } from "./tail.ts";

/** Where a stream begins: what its client has read of the feed already, if it goes on from a place. */
export interface Beginning {
  page: ChangePage | undefined;
  types: readonly string[] | undefined;
  /** Reads the feed as this client. */
  read(stretch: Stretch): Promise<ChangePage>;
}

/**
 * Tells a client everything behind the place it named, each change once, and from then on what happens. Cursors cannot
 * be compared, so it first reads by itself to the end; then it joins those who hear what is new; then it reads to the
 * end once more, where it meets what it hears.
 */
export async function follow(listener: Listener, tail: Tail, { page: first, types, read }: Beginning): Promise<void> {
  let page = first;
  for (let hears = false; page; ) {
    await listener.catchUp(page, hears);
    if (listener.gone) return;
    if (page.more) page = await insist(listener, () => read({ after: page?.next, types }));
    else if (hears) break;
    else {
      await tail.join(listener);
      hears = true;
      page = await insist(listener, () => read({ after: page?.next, types }));
    }
  }
  if (!first) listener.beginAt(await tail.join(listener));
  listener.goLive();
}

/** Tries again until there is an answer, or nobody waits for it any more; a cursor that is worth nothing stays so. */
async function insist(listener: Listener, read: () => Promise<ChangePage>): Promise<ChangePage | undefined> {
  for (let pause = 1_000; !listener.gone; pause = Math.min(10_000, pause * 2)) {
    try {
      return await read();
    } catch (error) {
      if (codeOf(error) === "INVALID_CURSOR") throw error;
      const wait = error instanceof GraphQLError ? error.extensions.retryAfter : undefined;
      await sleep(typeof wait === "number" ? wait * 1_000 : pause, undefined, { ref: false });
    }
  }
  return undefined;
}
