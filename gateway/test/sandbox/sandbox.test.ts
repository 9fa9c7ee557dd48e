import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { startSandbox, stopSandbox, tidySandbox } from "./page.ts";

// What a busy machine needs for loading the editor a few times; whatever goes wrong is told long before.
vi.setConfig({ testTimeout: 180_000 });

// One house for all of them: whoever adds tests in a browser puts them into `<subject>.tests.ts` beside this file.
beforeAll(startSandbox, 200_000);
afterEach(tidySandbox);
afterAll(stopSandbox);

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith(".tests.ts"))) {
  await import(join(import.meta.dirname, file));
}
