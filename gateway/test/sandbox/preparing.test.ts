import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "@kommgraph/infra";
import { fastify } from "fastify";
import { expect, it } from "vitest";
import { openSandboxDoor } from "../../src/doors/sandbox.ts";
import { startBrowser } from "./page.ts";

it("says at a first start that it is being prepared, and is there without anybody reloading", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kommgraph-preparing-"));
  for (const name of ["src", "examples", "dist"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "vite.config.ts"), "export default {}");
  writeFileSync(join(folder, "dist", "index.html"), "<h1>the sandbox</h1>");
  // Newer than what is built, and cannot be built; the old one is served when that has been found out.
  writeFileSync(join(folder, "index.html"), '<script type="module" src="/src/missing.ts"></script>');
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(folder, "index.html"), later, later);
  const app = fastify();
  openSandboxDoor(app, createLog("gateway", { logLevel: "silent" }), folder);
  await app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/sandbox`);
    expect(await page.locator("h1").textContent()).toContain("being prepared");
    await page.waitForSelector('h1:text-is("the sandbox")', { timeout: 60_000 });
  } finally {
    await browser.close();
    await app.close();
    rmSync(folder, { recursive: true });
  }
}, 90_000);
