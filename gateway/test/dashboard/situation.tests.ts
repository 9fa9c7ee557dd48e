import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ask, openDashboard, settled, startGateway, stopGateway } from "./dashboard.ts";

/** The rows of the table as they are seen, without their head. */
async function rows(page: Page): Promise<string[][]> {
  const script = `[...document.querySelectorAll("main tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent))`;
  return (await page.evaluate(script)) as string[][];
}

const sentence = (page: Page) => page.locator("[data-sentence]").textContent();
const everyRow = /^Alle \d+ Zeilen zeigen$/;
const level = (page: Page, name: string) => page.locator(".chip", { hasText: name });
const withoutSeat = (page: Page) => page.locator(".check");

describe("Lage", () => {
  it("T1: shows the towns without a free B1 seat within six weeks after two clicks and a second", async () => {
    const { page } = await openDashboard({ search: "picture=table" });
    const started = performance.now();
    await level(page, "B1").click();
    await withoutSeat(page).click();
    await page.waitForSelector('[data-announcer]:has-text("Kommunen gefunden")');
    const shown = await rows(page);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(shown.length).toBeGreaterThan(10);
    for (const [, needed, , free] of shown) {
      expect(free).toBe("0");
      expect(needed).not.toBe("0");
    }
    const name = shown[0]?.[0];
    const { data } = await ask(
      `query ($name: String!) { municipalities(filter: { search: $name }) { nodes { name coverage(topic: LANGUAGE) { level needed free freeForEveryone } } } }`,
      { name },
    );
    const town = data.municipalities.nodes.find((one: { name: string }) => one.name === name);
    const lines = town.coverage.filter((line: { level: string }) => line.level === "B1");
    expect(lines.length).toBeGreaterThan(0);
    for (const { free, freeForEveryone } of lines) expect(free + freeForEveryone).toBe(0);
    expect(String(lines.reduce((sum: number, { needed }: { needed: number }) => sum + needed, 0))).toBe(shown[0]?.[1]);
  });

  it("says in one sentence above the picture what its rows show", async () => {
    const { page } = await openDashboard({ search: "level=B1&picture=table" });
    await page.getByRole("button", { name: everyRow }).click();
    const missing = (await rows(page)).map(([, , , , count = "0"]) => Number(count.replace(".", "")));
    const people = missing.reduce((sum, one) => sum + one, 0);
    const towns = missing.filter((one) => one > 0).length;
    expect((await sentence(page))?.replace(".", "")).toContain(`${people} Menschen in ${towns} Kommunen`);
  });

  it("T5: gives the table as CSV and the map as PNG with one click each, exactly as they are seen", async () => {
    const { page } = await openDashboard({ search: "level=B1&without=1&picture=table" });
    const csv = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tabelle als CSV" }).click();
    const text = readFileSync(await (await csv).path(), "utf8");
    await page.getByRole("button", { name: everyRow }).click();
    const seen = await rows(page);
    const lines = text.trim().split("\r\n");
    expect(text.startsWith("\uFEFFKommune;Bedarf;Plätze;freie Plätze;fehlende Plätze;versorgt")).toBe(true);
    expect(lines.slice(1).map((line) => line.split(";").slice(0, 4))).toEqual(seen.map((row) => row.slice(0, 4)));

    await page.getByRole("button", { name: "Karte", exact: true }).click();
    await page.waitForSelector(".map .district");
    const png = page.waitForEvent("download");
    const started = performance.now();
    await page.getByRole("button", { name: "Karte als PNG" }).click();
    const picture = readFileSync(await (await png).path());
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(picture.readUInt32BE(16)).toBe(1600);
    expect(picture.length).toBeGreaterThan(40_000);
  });

  it("T6: gives the same view to whoever opens its address, and the way back", async () => {
    const { page } = await openDashboard();
    await level(page, "A2").click();
    await page.getByLabel("Zielgruppe").selectOption("WOMEN");
    await page.getByRole("button", { name: "Tabelle", exact: true }).click();
    await settled(page);
    const [seen, said] = [await rows(page), await sentence(page)];
    const search = new URL(page.url()).search.slice(1);
    const { page: other } = await openDashboard({ search });
    expect(await rows(other)).toEqual(seen);
    expect(await sentence(other)).toBe(said);
    await page.goBack();
    await page.waitForSelector(".map .district");
    expect(await page.locator("main table").count()).toBe(0);
  });

  it("T13: tells of a number where it comes from with one click", async () => {
    const { page } = await openDashboard({ search: "level=B1&picture=table" });
    const figure = page.locator('[data-figure="demonstration"]').nth(3);
    await figure.locator(".origin-button").click();
    const origin = figure.locator(".origin");
    expect(await origin.isVisible()).toBe(true);
    expect(await origin.locator("[data-origin-term]").allTextContents()).toEqual([
      "Einheit",
      "Stand",
      "Quelle",
      "Gruppe",
      "Berechnung",
    ]);
    expect(await origin.textContent()).toMatch(/Menschen.*\d{4}.*erfunden.*Alle Zielgruppen.*Nicht gerundet/s);
    await page.keyboard.press("Escape");
    expect(await origin.isVisible()).toBe(false);
  });

  it("T14: lets T1, T5 and T13 be done with the keyboard alone", async () => {
    const { page } = await openDashboard({ search: "picture=table" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    const until = async (found: () => Promise<boolean>) => {
      for (let step = 0; step < 40 && !(await found()); step++) await page.keyboard.press("Tab");
      expect(await found()).toBe(true);
    };
    const active = (script: string) => async () => Boolean(await page.evaluate(`document.activeElement.${script}`));
    await until(active('matches(".chip input")'));
    for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowRight");
    expect(new URL(page.url()).searchParams.get("level")).toBe("B1");
    await until(active('matches(".check input")'));
    await page.keyboard.press("Space");
    expect((await rows(page)).every(([, , , free]) => free === "0")).toBe(true);
    await until(active('matches("th .origin-button")'));
    await page.keyboard.press("Enter");
    expect(await page.locator(".origin:popover-open").count()).toBe(1);
    await page.keyboard.press("Escape");
    await until(active('textContent === "Tabelle als CSV"'));
    const csv = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await csv).suggestedFilename()).toBe("lage.csv");
  });

  it("changes the language without losing the view or the focus", async () => {
    const { page } = await openDashboard({ search: "level=B1&picture=table" });
    const before = await rows(page);
    await page.locator("[data-language]").focus();
    await page.locator("[data-language]").selectOption("en");
    await settled(page);
    expect(await page.locator("main h1").textContent()).toBe("Situation");
    expect((await rows(page)).map(([name]) => name)).toEqual(before.map(([name]) => name));
    expect(await page.evaluate('document.activeElement.matches("[data-language]")')).toBe(true);
    expect(new URL(page.url()).searchParams.get("level")).toBe("B1");
  });

  it("keeps the last view readable with its time when the gateway is gone, and goes on when it is back", async () => {
    const { page } = await openDashboard({ search: "level=B1&picture=table" });
    const before = await rows(page);
    await page.getByLabel("Zielgruppe").selectOption("WOMEN");
    await settled(page);
    await stopGateway();
    try {
      await page.getByLabel("Handlungsfeld").selectOption("WORK");
      await page.waitForSelector('[data-panel-state="failed"]');
      expect(await page.locator('[data-notice="danger"]').textContent()).toContain("Die Verbindung ist unterbrochen");
      await page.goBack();
      await page.goBack();
      await page.waitForSelector('[data-panel-state="remembered"]');
      expect(await rows(page)).toEqual(before);
      expect(await page.locator('[data-notice="warning"]').textContent()).toMatch(/Stand von .*\d\d:\d\d/);
    } finally {
      await startGateway();
    }
    await page.getByRole("button", { name: "Erneut versuchen" }).click();
    await page.waitForSelector('[data-panel-state="there"]');
    expect(await rows(page)).toEqual(before);
  });

  it("says why there is nothing, and leads out", async () => {
    const { page } = await openDashboard({ search: "topic=ANTI_DISCRIMINATION&group=SENIORS&without=1&on=2031-01-01" });
    expect(await page.locator(".empty").textContent()).toContain("kein Bedarf gemeldet");
    await page.getByRole("button", { name: "Auswahl zurücksetzen" }).click();
    await settled(page);
    expect(new URL(page.url()).search).toBe("?topic=ANTI_DISCRIMINATION");
  });

  it("opens its query with its variables in the sandbox", async () => {
    const { page } = await openDashboard({ search: "topic=WORK" });
    const href = (await page.getByRole("link", { name: "Als Abfrage öffnen" }).getAttribute("href")) ?? "";
    const [path, hash = ""] = href.split("#");
    const parameters = new URLSearchParams(hash);
    const variables = JSON.parse(parameters.get("variables") ?? "");
    expect(path).toBe("/sandbox");
    expect(variables.topic).toEqual(["WORK"]);
    const { data, errors } = await ask(parameters.get("query") ?? "", variables);
    expect(errors).toBeUndefined();
    expect(data.a).toHaveLength(100);
  });

  it("takes less than a tenth of a second of work from a changed filter to its rows", async () => {
    const { page } = await openDashboard({ search: "picture=table" });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    // The page's own time alone, whatever else the machine does.
    const worked = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
    };
    const chosen = ["B1", "A2", "B2", "A1", "B1"];
    const before = await worked();
    for (const name of chosen) {
      await page.evaluate(
        `[...document.querySelectorAll(".chip input")].find(({ value }) => value === "${name}").click()`,
      );
      await page.waitForSelector(`.chip input[value="${name}"]:checked`, { state: "attached" });
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
    expect(((await worked()) - before) / chosen.length).toBeLessThan(0.1);
  });
});
