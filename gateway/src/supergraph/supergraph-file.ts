import { watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { SupergraphManager } from "@apollo/gateway";
import { type Logger, StartError } from "@kommgraph/infra";

type Update = (supergraph: string) => void;

/**
 * Reads the supergraph from a file and again whenever that changes. A text that is no supergraph is refused and logged;
 * the gateway then goes on with the one it has.
 */
export class SupergraphFile implements SupergraphManager {
  /** The text seen last, whether it was taken or refused. */
  private seen = "";
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly path: string,
    private readonly log: Logger,
  ) {}

  async initialize({ update }: { update: Update }) {
    // The folder is watched, not the file: whoever replaces a file atomically puts another one in its place.
    const watcher = watch(dirname(this.path), () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.reload(update), 50);
    });
    watcher.on("error", (error) => this.log.error({ err: error }, "the supergraph is no longer watched"));
    const cleanup = async () => {
      clearTimeout(this.timer);
      watcher.close();
    };
    try {
      this.seen = await readFile(this.path, "utf8");
      return { supergraphSdl: this.seen, cleanup };
    } catch (error) {
      await cleanup();
      throw error;
    }
  }

  private async reload(update: Update): Promise<void> {
    const text = await readFile(this.path, "utf8").catch(() => undefined);
    if (text === undefined || text === this.seen) return;
    this.seen = text;
    const started = performance.now();
    try {
      update(text);
      this.log.info({ ms: Math.round(performance.now() - started) }, `serves the new ${basename(this.path)}`);
    } catch (error) {
      this.log.error({ err: error }, `refused the new ${basename(this.path)} and goes on with the one before`);
    }
  }
}

/** What to tell the person who starts a gateway that has no supergraph to serve. */
export function explainStart(error: unknown, path: string): unknown {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") {
    return new StartError(
      `There is no supergraph at ${path}. Make ours with “pnpm schema”, or set SUPERGRAPH to another file.`,
    );
  }
  return new StartError(`${path} is not a supergraph: ${(error as Error).message}`);
}
