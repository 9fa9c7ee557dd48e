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

/**
 * Runs a program: prints one sentence and exits with 1 where it cannot start, and ends it in order on Ctrl-C, on
 * SIGTERM, and when the process that started it is gone. `start` returns how to end, or nothing if it is done.
 */
export async function runProgram(start: () => Promise<(() => Promise<void>) | undefined>): Promise<void> {
  let end: (() => Promise<void>) | undefined;
  let ending = false;
  const stop = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    const impatience = setTimeout(() => process.exit(1), 20_000);
    impatience.unref();
    await end?.();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("disconnect", stop);
  try {
    end = await start();
    if (ending) await end?.();
    if (!end && process.connected) process.disconnect();
  } catch (error) {
    const message = error instanceof StartError ? error.message : ((error as Error).stack ?? String(error));
    tellParent({ kind: "failed", message });
    process.stderr.write(`${message}\n`);
    process.exit(1);
  }
}
