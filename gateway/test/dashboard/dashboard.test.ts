import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import { startDashboard, stopDashboard, tidyDashboard } from "./dashboard.ts";

// One house for all of them: whoever adds tests of a page puts them into `<page>.tests.ts` beside this file.
beforeAll(startDashboard, 180_000);
afterEach(tidyDashboard);
afterAll(stopDashboard);

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith(".tests.ts"))) {
  await import(join(import.meta.dirname, file));
}
