import type { SeedJob } from "@kommgraph/infra";
import { loadFigures } from "./load-figures.ts";
import { loadHistory } from "./load-history.ts";
import { loadProgrammes } from "./load-programmes.ts";

/** Everything public and real that this subgraph knows. */
export async function loadReference(job: SeedJob): Promise<void> {
  await job.em.execute("set constraints all deferred");
  await loadProgrammes(job);
  await loadFigures(job);
  await loadHistory(job);
}
