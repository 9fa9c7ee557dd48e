import { createLog } from "@kommgraph/infra";
import { buildPage, isBuilt } from "../src/doors/build-page.ts";
import { dashboardPage } from "../src/doors/dashboard.ts";
import { sandboxPage } from "../src/doors/sandbox.ts";

/** Builds the pages once for the whole run: else every gateway that a test opens would begin to. */
export async function setup(): Promise<void> {
  const log = createLog("test", { logLevel: "error" });
  for (const page of [sandboxPage, dashboardPage]) if (!isBuilt(page)) await buildPage(page, log).done;
}
