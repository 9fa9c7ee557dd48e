import { fileURLToPath } from "node:url";

export type { LatestTable, Step } from "./latest/step.ts";
export { firstPage } from "./page-names.ts";
export { csvOf } from "./parts/csv.ts";

/** The folder of the dashboard: its sources, and what was built of them in `dist/`. */
export const dashboardFolder = fileURLToPath(new URL("..", import.meta.url));
