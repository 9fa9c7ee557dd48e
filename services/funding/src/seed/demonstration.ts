import type { DemonstrationJob } from "@kommgraph/infra";
export const dates: Record<string, string[]> = {};
export async function loadDemonstration(_job: DemonstrationJob): Promise<void> {}
