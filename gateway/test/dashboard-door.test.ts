import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "@kommgraph/infra";
import { type FastifyInstance, fastify } from "fastify";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type DashboardOptions, openDashboardDoor } from "../src/doors/dashboard.ts";

let folder: string;
let app: FastifyInstance;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kommgraph-dashboard-"));
  app = fastify();
  for (const name of ["src", "build", "data", "dist"]) mkdirSync(join(folder, name));
  for (const name of ["index.html", "package.json", "vite.config.ts"]) writeFileSync(join(folder, name), "");
  writeFileSync(join(folder, "dist", "index.html"), '<meta name="kommgraph" content="{}" />');
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

async function page(options: DashboardOptions) {
  openDashboardDoor(app, createLog("gateway", { logLevel: "silent" }), options, folder);
  const { headers, body } = await app.inject("/dashboard");
  const [, content = ""] = /content="([^"]*)"/.exec(body) ?? [];
  return {
    policy: String(headers["content-security-policy"]),
    settings: JSON.parse(content.replaceAll("&quot;", '"')),
  };
}

const issuer = { kind: "oidc", issuer: "https://login.example/realm", audience: "graph", client: undefined } as const;

it("tells the page nothing, and lets it speak to nobody else, where everybody only reads", async () => {
  const { policy, settings } = await page({ identity: undefined });
  expect(settings).toEqual({ identity: "off" });
  expect(policy).toContain("connect-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

it("lets the page speak to the issuer where people sign in, and to that alone", async () => {
  const { policy, settings } = await page({ identity: issuer, clientId: "dashboard" });
  expect(settings).toEqual({ identity: "oidc", issuer: issuer.issuer, clientId: "dashboard", audience: "graph" });
  expect(policy).toContain("connect-src 'self' https://login.example;");
});

it("offers no signing in where no client is registered for it", async () => {
  expect((await page({ identity: issuer })).settings).toEqual({ identity: "off" });
});

it("writes a contact into the page without letting it out of its place", async () => {
  const contact = 'https://example.org/"><script>';
  expect((await page({ identity: { kind: "dev" }, contact })).settings).toMatchObject({
    identity: "dev",
    contact: contact.replace("<", "&lt;"),
  });
});
