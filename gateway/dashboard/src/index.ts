import { fileURLToPath } from "node:url";

/** The folder of the dashboard: its sources, and what was built of them in `dist/`. */
export const dashboardFolder = fileURLToPath(new URL("..", import.meta.url));
