import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "./config.ts";

/** What a child process tells the one that started it. */
export type ChildMessage =
  | { kind: "progress"; what: string; done: number; of: number }
  | { kind: "ready" }
  | { kind: "failed"; message: string };

/** Tells the parent process, if there is one that listens. */
export function tellParent(message: ChildMessage): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}

/** How long a stop may take once it has been asked for, and how long it waits for a start that is still going on. */
const patience = { stop: 20_000, start: 5_000 };

/**
 * Runs a program: prints one sentence and exits with 1 where it cannot start, and ends it in order on Ctrl-C, on
 * SIGTERM, and when the process that started it is gone. `start` returns how to end, or nothing if it is done; where it
 * takes long, it listens to the signal, which tells that it need not go on.
 */
export async function runProgram(
  start: (stopping: AbortSignal) => Promise<(() => Promise<void>) | undefined>,
): Promise<void> {
  const stopping = new AbortController();
  const started = start(stopping.signal);
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    setTimeout(() => process.exit(1), patience.stop).unref();
    stopping.abort();
    const end = await Promise.race([started.catch(() => undefined), sleep(patience.start, undefined, { ref: false })]);
    await end?.();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("disconnect", stop);
  try {
    const end = await started;
    if (!end && process.connected) process.disconnect();
  } catch (error) {
    if (stopping.signal.aborted) return;
    const message = error instanceof StartError ? error.message : ((error as Error).stack ?? String(error));
    if (process.connected) tellParent({ kind: "failed", message });
    else process.stderr.write(`${message}\n`);
    // Gives the message time to leave before the process does.
    setTimeout(() => process.exit(1), 100);
  }
}
