import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { usualLimits } from "../../src/guard/limits/limits.ts";
import { refuse } from "../../src/guard/limits/refuse.ts";
import { barriers } from "../barriers.ts";
import { openSandbox, read, run, sandboxUrl, soon } from "./page.ts";

describe("the schema to look up", () => {
  it("shows one domain as a picture, with a table that says the same, by keyboard too", async () => {
    const { page, wrongs } = await openSandbox({ hash: "#/schema/domain/funding" });
    await page.waitForSelector(".picture svg a");
    const boxes = await page.locator(".picture .box:not(.foreign)").count();
    expect(boxes).toBeGreaterThan(15);
    const drawn = await page.locator(".picture .arrow title").allTextContents();
    const rows = await page.locator("table.plain tbody tr").allTextContents();
    expect(drawn.length).toBeGreaterThan(20);
    expect(rows.some((row) => row.includes("Application") && row.includes("requested") && row.includes("Money"))).toBe(
      true,
    );
    for (const arrow of drawn) {
      const [, from = "", to = "", fields = ""] = /^(.*) → (.*): (.*)$/.exec(arrow) ?? [];
      for (const field of fields.split(", ")) {
        expect(
          rows.some((row) => row.startsWith(from + field + to)),
          `${arrow} in the table`,
        ).toBe(true);
      }
    }
    await page.locator('.picture a[aria-label="Grant"]').focus();
    expect(await page.locator(".arrow.far").count()).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await vi.waitFor(async () => expect(await page.locator("article h3").textContent()).toBe("Grant type"), soon);
    expect(wrongs).toEqual([]);
  });

  it("finds words in names and descriptions, and tells whose a type and a field is", async () => {
    const { page } = await openSandbox({ hash: "#/schema" });
    await page.fill('input[name="search"]', "Auslanderbehorde");
    await vi.waitFor(
      async () => expect(await page.locator(".results").textContent()).toContain("ImmigrationOffice"),
      soon,
    );
    expect(await page.locator(".found").textContent()).toMatch(/^\d+ places found$/);
    await page.fill('input[name="search"]', "municipality");
    await page.click('.results a:text-is("Municipality")');
    expect(await page.locator(".owner").textContent()).toContain("municipalities");
    const row = page.locator("table.plain tr", { has: page.locator('th:text-is("courses")') });
    expect(await row.locator("td").nth(2).textContent()).toBe("courses");
  });

  it("inserts a field into the operation at hand, or into a new one, and shows where it stands", async () => {
    const { page } = await openSandbox({ hash: "#/schema/type/Municipality" });
    await page.click('[aria-label="Insert Municipality.nuts into a query"]');
    await lineOfQuery(page, "nuts").waitFor();
    expect(await run(page)).toMatch(/TownAtAGlance[\s\S]*\bnuts\b/);
    await page.goto(sandboxUrl("#/schema/type/Call"));
    await page.click('[aria-label="Insert Call.title into a query"]');
    await lineOfQuery(page, "title").waitFor();
    expect((await run(page)).replaceAll(/\s+/g, " ")).toMatch(/call.*\{ title \}/);
  });
});

/** A line that is seen in the editor: it draws those alone. */
const lineOfQuery = (page: Page, text: string) =>
  page.locator(".graphiql-query-editor .view-line", { hasText: new RegExp(`^\\s*${text}$`) });

describe("what else can be looked up", () => {
  it("has every error with cause and remedy, and the limits of this very gateway", async () => {
    const { page } = await openSandbox({ hash: "#/errors" });
    await page.fill('input[type="search"]', "VERSION_CONFLICT");
    expect(await page.locator("table.errors tbody tr").count()).toBe(1);
    expect(await page.locator("table.errors tbody tr").textContent()).toContain("Load it again");
    await page.goto(sandboxUrl("#/limits"));
    for (const [name, limit] of Object.entries(usualLimits)) {
      expect(await page.locator(`[data-limit="${name}"] .number`).textContent()).toBe(limit.toLocaleString("en"));
      expect(await page.locator(`[data-limit="${name}"] code`).textContent()).toBe(
        refuse(name as keyof typeof usualLimits, limit, undefined).extensions.code,
      );
    }
  });

  it("has the versions of the contract and the SDL to keep", async () => {
    const { page } = await openSandbox({ hash: "#/changes" });
    await vi.waitFor(async () => expect(await page.locator(".page").textContent()).toContain("2026-11-22"), soon);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("a[download]")]);
    expect(download.suggestedFilename()).toBe("schema.graphql");
  });
});

describe.each(["light", "dark"] as const)("barriers (%s)", (colorScheme) => {
  it("are none that axe finds in the editor, its panel to build, and the table of an answer", async () => {
    const { page, wrongs } = await openSandbox({ colorScheme });
    await run(page);
    await vi.waitFor(async () => expect(await read(page, ".graphiql-response")).toContain("Solingen"), soon);
    expect(await barriers(page)).toEqual([]);
    await page.click('[data-action="table"]:not([disabled])');
    await page.waitForSelector("dialog.answer[open] th");
    expect(await barriers(page), "table").toEqual([]);
    await page.keyboard.press("Escape");
    await page.click('[aria-label*="Build"]');
    await page.waitForSelector(".build fieldset");
    expect(await barriers(page), "build").toEqual([]);
    expect(wrongs).toEqual([]);
  });

  it("are none that axe finds in what can be looked up", async () => {
    const { page, wrongs } = await openSandbox({ colorScheme, hash: "#/schema/domain/funding" });
    for (const [hash, sign] of Object.entries({
      "#/schema/domain/funding": ".picture svg a",
      "#/schema/type/Course": "article.type table",
      "#/errors": "table.errors",
      "#/limits": "[data-limit]",
      "#/changes": ".page time, .page table, .page h3",
    })) {
      await page.goto(sandboxUrl(hash));
      await page.waitForSelector(sign);
      expect(await barriers(page), hash).toEqual([]);
    }
    expect(wrongs).toEqual([]);
  });
});
