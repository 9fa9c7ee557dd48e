import type { SeedJob } from "@kommgraph/infra";
import { loadMunicipalities } from "./load-municipalities.ts";
import { loadObservations } from "./load-observations.ts";
import { loadOffices } from "./load-offices.ts";
import { loadPublished } from "./load-published.ts";

/** Everything public and real that this subgraph knows. */
export async function loadReference(job: SeedJob): Promise<void> {
  await job.em.execute("set constraints all deferred");
  await loadMunicipalities(job);
  await loadOffices(job);
  await loadObservations(job);
  await loadPublished(job);
}
