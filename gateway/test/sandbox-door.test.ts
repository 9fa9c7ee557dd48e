import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "@kommgraph/infra";
import { type FastifyInstance, fastify } from "fastify";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openSandboxDoor } from "../src/doors/sandbox.ts";

let folder: string;
let app: FastifyInstance;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kommgraph-sandbox-"));
  app = fastify();
  mkdirSync(join(folder, "src"));
  mkdirSync(join(folder, "examples"));
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "vite.config.ts"), "export default {}");
  // Nobody can build this: its script is missing.
  writeFileSync(join(folder, "index.html"), '<script type="module" src="/src/missing.ts"></script>');
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const open = () => openSandboxDoor(app, createLog("gateway", { logLevel: "silent" }), folder);
const patience = { timeout: 25_000, interval: 100 };
const page = async () => (await app.inject("/sandbox")).body;

it("says that the sandbox is being prepared, and reloads by itself, where it is not built yet", async () => {
  open();
  expect(await page()).toMatch(/http-equiv="refresh".*being prepared/s);
});

it("says so where it can not be built", async () => {
  open();
  await vi.waitFor(async () => expect(await page()).toContain("The sandbox is missing"), patience);
});

it("serves what is built", async () => {
  build();
  open();
  expect(await page()).toBe("the sandbox");
});

it("builds again what is older than its sources, and serves the old one where that fails", async () => {
  build();
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(folder, "index.html"), later, later);
  open();
  expect(await page()).toContain("being prepared");
  await vi.waitFor(async () => expect(await page()).toBe("the sandbox"), patience);
});

function build(): void {
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist", "index.html"), "the sandbox");
}
