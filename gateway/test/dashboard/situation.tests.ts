import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ask, openDashboard, settled, startGateway, stopGateway } from "./dashboard.ts";
import { tabTo } from "./keyboard.ts";
import { task } from "./task.ts";

/** The rows of the table as they are seen, without their head. */
async function rows(page: Page): Promise<string[][]> {
  const script = `[...document.querySelectorAll("main tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent))`;
  return (await page.evaluate(script)) as string[][];
}

const sentence = (page: Page) => page.locator("[data-sentence]").textContent();
const everyRow = /^Alle \d+ Zeilen zeigen$/;
const level = (page: Page, name: string) => page.locator(".chip", { hasText: name });
const withoutSeat = (page: Page) => page.locator(".check");
const withoutSeatSaid = /^In \d+ Kommunen gibt es innerhalb von sechs Wochen keinen freien Platz/;

describe("Lage", () => {
  it("T1: shows the towns without a free B1 seat within six weeks after two clicks and a second", async () => {
    const { page } = await task({ clicks: 2, seconds: 1 }, {}, async (page) => {
      await level(page, "B1").click();
      await withoutSeat(page).click();
      await page.getByText(withoutSeatSaid).waitFor();
    });
    expect(await page.locator(".map [data-href]").count()).toBeGreaterThan(10);
    await page.getByRole("button", { name: "Tabelle", exact: true }).click();
    await page.getByRole("button", { name: everyRow }).click();
    const shown = await rows(page);
    expect(await sentence(page)).toContain(`In ${shown.length} Kommunen`);
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

  it("T5: gives the table as CSV and the map as PNG with one click and within two seconds each, exactly as they are seen", async () => {
    const filters = "level=B1&without=1";
    const { page, result: csv } = await task(
      { clicks: 1, seconds: 2 },
      { search: `${filters}&picture=table` },
      (page) => fileOf(page, "Tabelle als CSV"),
    );
    const text = readFileSync(csv, "utf8");
    await page.getByRole("button", { name: everyRow }).click();
    const seen = await rows(page);
    const lines = text.trim().split("\r\n");
    expect(text.startsWith("\uFEFFKommune;Bedarf;Plätze;freie Plätze;fehlende Plätze;versorgt")).toBe(true);
    expect(lines.slice(1).map((line) => line.split(";").slice(0, 4))).toEqual(seen.map((row) => row.slice(0, 4)));

    const { result: png } = await task({ clicks: 1, seconds: 2 }, { search: filters }, (page) =>
      fileOf(page, "Karte als PNG"),
    );
    const picture = readFileSync(png);
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(picture.readUInt32BE(16)).toBe(1600);
    expect(picture.length).toBeGreaterThan(40_000);
  });

  it("T6: restores a view after one click on its link, and leads back from there", async () => {
    const { page } = await openDashboard();
    await level(page, "A2").click();
    await page.getByLabel("Zielgruppe").selectOption("WOMEN");
    await page.getByRole("button", { name: "Tabelle", exact: true }).click();
    await settled(page);
    const [seen, said] = [await rows(page), await sentence(page)];
    const { result: other } = await task({ clicks: 1 }, { search: "page=about" }, (letter) =>
      followIn(letter, page.url()),
    );
    expect(other.url()).toBe(page.url());
    expect(await rows(other)).toEqual(seen);
    expect(await sentence(other)).toBe(said);
    await page.goBack();
    await page.waitForSelector(".map .district");
    expect(await page.locator("main table").count()).toBe(0);
  });

  it("T13: tells of a number where it comes from with one click", async () => {
    const numbers = 'th [data-figure="demonstration"]';
    const { page } = await task({ clicks: 1 }, { search: "level=B1&picture=table" }, async (page) => {
      await page.locator(numbers).nth(3).locator(".origin-button").click();
    });
    const figure = page.locator(numbers).nth(3);
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

  it("T14: lets T1, T5 and T13 be done by keyboard alone", async () => {
    const { result: files } = await task({ clicks: 0 }, {}, async (page) => {
      const { keyboard } = page;
      await keyboard.press("Tab");
      await keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("content");
      await tabTo(page, 'matches(".chip input")');
      for (let step = 0; step < 4; step++) await keyboard.press("ArrowRight");
      expect(new URL(page.url()).searchParams.get("level")).toBe("B1");
      await tabTo(page, 'matches(".check input")');
      await keyboard.press("Space");
      await page.getByText(withoutSeatSaid).waitFor();
      await tabTo(page, 'textContent === "Karte als PNG"');
      const png = page.waitForEvent("download");
      await keyboard.press("Enter");
      const picture = await png;
      await tabTo(page, 'textContent === "Tabelle"', "Shift+Tab");
      await keyboard.press("Enter");
      await page.locator("main table").waitFor();
      expect((await rows(page)).every(([, , , free]) => free === "0")).toBe(true);
      await tabTo(page, 'matches("th .origin-button")');
      await keyboard.press("Enter");
      expect(await page.locator(".origin:popover-open").count()).toBe(1);
      await keyboard.press("Escape");
      await tabTo(page, 'textContent === "Tabelle als CSV"');
      const csv = page.waitForEvent("download");
      await keyboard.press("Enter");
      return [picture, await csv].map((file) => file.suggestedFilename());
    });
    expect(files).toEqual(["lage.png", "lage.csv"]);
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

/** Where the file is that a button gives. */
async function fileOf(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return file.path();
}

/** Follows a link as it stands in a letter: what it leads to opens beside it. */
async function followIn(letter: Page, address: string): Promise<Page> {
  await letter.evaluate(`{
    const link = document.createElement("a");
    Object.assign(link, { href: ${JSON.stringify(address)}, target: "_blank", textContent: "Schau dir das an" });
    document.querySelector("main").prepend(link);
  }`);
  const [opened] = await Promise.all([letter.waitForEvent("popup"), letter.getByText("Schau dir das an").click()]);
  await settled(opened);
  return opened;
}
