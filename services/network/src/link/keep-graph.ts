import { setTimeout as sleep } from "node:timers/promises";
import type { BackgroundTools } from "@kommgraph/infra";
import { holdGraph } from "./hold-graph.ts";

/** So often the graph is looked after while nobody asks: the first one of a day need not wait until it is read. */
const everyMs = 10_000;

/** Holds the links in memory from the start on. */
export function keepGraph({ orm, log }: BackgroundTools): { stop(): Promise<void> } {
  const end = new AbortController();
  const keeping = (async () => {
    while (!end.signal.aborted) {
      await holdGraph({ em: orm.em.fork(), now: new Date() }).catch((error) =>
        log.debug({ err: error }, "the links cannot be read just now; whoever asks for them reads them"),
      );
      await sleep(everyMs, undefined, { signal: end.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      end.abort();
      await keeping;
    },
  };
}
