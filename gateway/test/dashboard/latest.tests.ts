import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dashboardUrl, openDashboard, startGateway, stopGateway, stopSubgraph } from "./dashboard.ts";

async function bytesOfButton(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return readFile(await download.path(), "utf8");
}

const latest = async (search: string) => {
  const address = new URL(dashboardUrl());
  const answer = await fetch(`${address.origin}${address.pathname}/latest.csv?${search}`);
  return {
    status: answer.status,
    headers: answer.headers,
    text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer()),
  };
};

describe("the address of the latest CSV", () => {
  it.each([
    { search: "picture=table&level=B1&without=1", language: "de" as const, button: "Tabelle als CSV" },
    { search: "page=offers&search=Deutsch&town=mun_05122000&km=10", language: "en" as const, button: "Table as CSV" },
    { search: "page=steering", as: "integration-centre", language: "de" as const, button: "Tabelle als CSV" },
  ])("has the very bytes that the button gives (%o)", async ({ button, ...look }) => {
    const { page } = await openDashboard(look);
    const saved = await bytesOfButton(page, button);
    expect(saved.split("\r\n").length).toBeGreaterThan(4);
    const link = page.locator('a[href*="/dashboard/latest.csv"]');
    const [, search = ""] = (await link.getAttribute("href"))?.split("?") ?? [];
    expect(search).not.toContain("as=");
    const { status, headers, text } = await latest(search);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(text).toBe(saved);
  });

  it("says what it does not understand, and which view has no such table", async () => {
    for (const strange of [
      "level=Q7",
      "page=nothing",
      "lang=xx",
      "as=ministry",
      "page=network&level=B1",
      "on=1&on=2",
    ]) {
      const { status, text } = await latest(strange);
      expect(status, strange).toBe(400);
      const [error] = JSON.parse(text).errors;
      expect(error.extensions.code).toBe("BAD_USER_INPUT");
      expect(error.message).toMatch(new RegExp(`does not understand .*“${strange.split("&").at(-1)}”`));
    }
    for (const view of ["page=practice", "town=05122000", "page=funding&part=queue"]) {
      const { status, text } = await latest(view);
      expect(status, view).toBe(400);
      expect(text).toContain("no table that everybody may see");
    }
  });

  it("gives nothing rather than half of a table", async () => {
    await stopSubgraph("courses");
    const { status, text } = await latest("page=offers&search=Deutsch");
    expect(status).toBe(503);
    expect(JSON.parse(text).errors[0].extensions.service).toBe("courses");
  });

  it("takes the same points as the question it asks", async () => {
    await stopGateway();
    await startGateway({ points: { perMinute: 1 } });
    try {
      const { status, headers, text } = await latest("page=situation");
      expect(status).toBe(429);
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
      expect(JSON.parse(text).errors[0].extensions.code).toBe("RATE_LIMITED");
    } finally {
      await stopGateway();
      await startGateway();
    }
  });
});
