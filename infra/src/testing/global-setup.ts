import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { embeddedPostgres } from "../postgres/embedded.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** An empty Postgres made for this run, as its owner. */
    databaseUrl: string;
  }
}

/** One real Postgres for the whole run, fast because nothing in it has to outlive a power cut. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "kommgraph-test-"));
  const postgres = await embeddedPostgres({ folder, durable: false, tell: () => {} });
  project.provide("databaseUrl", postgres.url);
  return async () => {
    await postgres.stop();
    rmSync(postgres.folder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
}
