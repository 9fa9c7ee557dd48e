import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createLog } from "@kommgraph/infra";
import { fastify } from "fastify";
import { afterEach, expect, it, vi } from "vitest";
import { openSandboxDoor } from "../../src/doors/sandbox.ts";
import { soon, startBrowser } from "./page.ts";

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

it("says at a first start that it is being prepared, and is there without anybody reloading", async () => {
  const { url, folder, finish } = await startDoor({ dist: undefined, builds: true });
  const browser = await startBrowser();
  undo.push(() => browser.close());
  const page = await browser.newPage();
  await page.goto(url);
  expect(await page.locator("h1").textContent()).toContain("being prepared");
  finish();
  await page.waitForSelector('h1:text-is("built anew")', soon);
  expect(readdirSync(folder).filter((name) => name.startsWith("dist"))).toEqual(["dist"]);
}, 120_000);

it("does not show what is out of date while something newer is being built", async () => {
  const { text, finish } = await startDoor({ dist: "of yesterday", builds: true });
  expect(await text()).toContain("being prepared");
  finish();
  await vi.waitFor(async () => expect(await text()).toContain("built anew"), soon);
}, 120_000);

it("shows what is out of date where nothing newer can be built, and tells where there is nothing at all", async () => {
  const old = await startDoor({ dist: "of yesterday", builds: false });
  old.finish();
  await vi.waitFor(async () => expect(await old.text()).toContain("of yesterday"), soon);
  const nothing = await startDoor({ dist: undefined, builds: false });
  nothing.finish();
  await vi.waitFor(async () => expect(await nothing.text()).toContain("The sandbox is missing"), soon);
}, 120_000);

it("takes away what killed builds have left, and nothing of those that run", async () => {
  const { status, pid: gone } = spawnSync(process.execPath, ["--version"]);
  expect(status).toBe(0);
  const left = [`dist.${gone}`, `dist.${gone}.old`, `dist.${process.ppid}`, "dist.of-mine"];
  const { folder, finish, text } = await startDoor({ dist: "of yesterday", builds: true, left });
  finish();
  await vi.waitFor(async () => expect(await text()).toContain("built anew"), soon);
  const names = readdirSync(folder).filter((name) => name.startsWith("dist"));
  expect(names.sort()).toEqual(["dist", `dist.${process.ppid}`, "dist.of-mine"]);
}, 120_000);

it("leaves nothing behind when it is stopped in the middle of a build", async () => {
  const { folder, app } = await startDoor({ dist: "of yesterday", builds: true });
  await vi.waitFor(() => expect(readdirSync(folder)).toContain(`dist.${process.pid}`), soon);
  await app.close();
  expect(readdirSync(folder).filter((name) => name.startsWith("dist"))).toEqual(["dist"]);
}, 120_000);

/** A door to a sandbox whose build is in the test's hands: it begins at once, and ends once it is told to. */
async function startDoor({ dist, builds, left = [] }: { dist: string | undefined; builds: boolean; left?: string[] }) {
  const folder = mkdtempSync(join(tmpdir(), "kommgraph-preparing-"));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const name of ["src", "examples", ...left]) mkdirSync(join(folder, name));
  for (const name of ["package.json", "vite.config.ts", "index.html"]) put(name, "{}");
  put("node_modules/vite/package.json", '{ "name": "vite" }');
  put("node_modules/vite/bin/vite.js", vite(builds));
  if (dist) {
    put("dist/index.html", `<h1>${dist}</h1>`);
    utimesSync(join(folder, "dist", "index.html"), 0, 0);
  }
  const app = fastify();
  undo.push(() => app.close());
  openSandboxDoor(app, createLog("gateway", { logLevel: "silent" }), folder);
  await app.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/sandbox`;
  return {
    app,
    folder,
    url,
    text: async () => await (await fetch(url)).text(),
    finish: () => put("finish", ""),
  };
}

/** What stands in for Vite: it writes half of its work, waits for a file `finish`, and succeeds or fails. */
const vite = (builds: boolean) => `
  const { existsSync, mkdirSync, writeFileSync } = require("node:fs");
  const target = process.argv[process.argv.indexOf("--outDir") + 1];
  mkdirSync(target);
  setInterval(() => {
    if (!existsSync("finish")) return;
    if (${builds}) writeFileSync(target + "/index.html", "<h1>built anew</h1>");
    process.exit(${builds ? 0 : 1});
  }, 50);
`;
