import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { dashboardFolder } from "@kommgraph/dashboard";
import { describe, expect, it } from "vitest";
import { dashboardUrl, openDashboard } from "./dashboard.ts";
import { pages } from "./pages.ts";

const kilobyte = 1_000;
const most = { js: 60, css: 25, woff2: 65, json: 25, graphql: 30 };

describe.each(pages)("the budget of $name", ({ search, as }) => {
  it("is kept at the first view: 60 kB of scripts, 25 of styles, 65 of fonts, 25 of geometry, 30 of data, all registered", async () => {
    const { requests } = await openDashboard({ search, ...(as && { as }) });
    const sizes = { js: 0, css: 0, woff2: 0, json: 0, graphql: 0 };
    const asked: string[] = [];
    for (const request of requests) {
      const { pathname } = new URL(request.url());
      const kind = pathname === "/graphql" ? "graphql" : pathname.slice(pathname.lastIndexOf(".") + 1);
      if (!(kind in sizes)) continue;
      const body = await (await request.response())?.body();
      sizes[kind as keyof typeof sizes] += gzipSync(body ?? "", { level: 9 }).length;
      if (kind === "graphql") asked.push(request.postDataJSON().query);
    }
    for (const [kind, budget] of Object.entries(most)) {
      expect(sizes[kind as keyof typeof sizes], `${kind}, in bytes`).toBeLessThanOrEqual(budget * kilobyte);
    }
    expect(sizes.js).toBeGreaterThan(10 * kilobyte);
    expect(asked.length).toBeLessThanOrEqual(3);
    for (const text of asked) expect(Object.values(operations())).toContain(text);
  });
});

describe("the files of the dashboard", () => {
  it("come compressed, for ever where their name has their content, under the strict policy", async () => {
    const headers = { "accept-encoding": "br, gzip" };
    const page = await fetch(dashboardUrl(), { headers });
    const html = await page.text();
    expect(page.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'",
    );
    expect(page.headers.get("content-encoding")).toBe("br");
    const again = await fetch(dashboardUrl(), { headers: { "if-none-match": page.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    const script = /src="([^"]+\.js)"/.exec(html)?.[1] ?? "";
    const file = await fetch(new URL(script, dashboardUrl()), { headers });
    expect(file.headers.get("content-encoding")).toBe("br");
    expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await file.text()).length).toBeGreaterThan(1_000);
  });

  it("are named in the page's header, each page its own, so that browsers load them before the frame runs", async () => {
    const namedFor = async (search: string) => {
      const header = (await fetch(dashboardUrl({ search }))).headers.get("link") ?? "";
      return [...header.matchAll(/<([^>]+)>; rel=(?:module)?preload/g)].map(([, file = ""]) => file);
    };
    const [usual, practice] = [await namedFor(""), await namedFor("page=practice")];
    expect(await namedFor("page=situation")).toEqual(usual);
    expect(usual.filter((file) => practice.includes(file)).length).toBeLessThan(usual.length);
    for (const file of [...usual, ...practice]) {
      expect((await fetch(new URL(file, dashboardUrl()))).status, file).toBe(200);
    }
    const { requests } = await openDashboard({ search: "page=practice" });
    const loaded = requests.map((request) => new URL(request.url()).pathname).filter((path) => path.endsWith(".js"));
    const written = await (await fetch(dashboardUrl())).text();
    expect(loaded.filter((path) => !practice.includes(path) && !written.includes(path))).toEqual([]);
    for (const nothing of ["page=nothing", "page=constructor", "page=a&page=b"]) {
      expect(await namedFor(nothing)).toEqual([]);
    }
  });

  it("list every operation by its SHA-256", () => {
    for (const [hash, text] of Object.entries(operations())) {
      expect(createHash("sha256").update(text).digest("hex")).toBe(hash);
    }
  });
});

/** The operations as the build has written them. */
function operations(): Record<string, string> {
  return JSON.parse(readFileSync(join(dashboardFolder, "dist", "operations.json"), "utf8"));
}
