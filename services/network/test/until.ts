import { setTimeout as sleep } from "node:timers/promises";

/** Waits until something holds, and says what never did. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 200) throw new Error(`never: ${what}`);
    await sleep(50);
  }
}
