import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openDashboard, settled } from "./dashboard.ts";
import { rowsOf } from "./rows.ts";
import { task } from "./task.ts";

describe("Termine", () => {
  it("T11: gives the events of the next 30 days within 25 km as a calendar file after three clicks and a second", async () => {
    const { page, result: file } = await task({ clicks: 3, seconds: 1 }, {}, async (page) => {
      await page.getByRole("link", { name: "Termine" }).click();
      await page.getByLabel("In der Nähe von").click();
      await page.keyboard.type("Solingen");
      await page.keyboard.press("Enter");
      await page.locator("thead .sort", { hasText: "Entfernung" }).waitFor();
      await settled(page);
      const file = page.waitForEvent("download");
      await page.getByRole("button", { name: "In den Kalender übernehmen" }).click();
      return file;
    });
    expect(new URL(page.url()).searchParams.get("town")).toBe("mun_05122000");
    const shown = await rowsOf(page, "Termine der nächsten 30 Tage");
    for (const [, , distance = ""] of shown)
      expect(Number(distance.replace(" km", "").replace(",", "."))).toBeLessThanOrEqual(25);
    const text = readFileSync(await file.path(), "utf8");
    expect(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(shown.length);
    expect(text.match(/^DTSTART/gm)).toHaveLength(shown.length);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("lays a month out by the weeks of ISO 8601", async () => {
    const { page } = await openDashboard({ search: "page=events&part=month&month=2027-01" });
    const weeks = await page.locator(".month tbody th").allTextContents();
    expect(weeks).toEqual(["53", "1", "2", "3", "4"]);
    expect(await page.locator(".month tbody tr").first().locator(".day").allTextContents()).toEqual([
      "28",
      "29",
      "30",
      "31",
      "1",
      "2",
      "3",
    ]);
  });

  it("puts family managers on the map, with a table of the same towns", async () => {
    const { page } = await openDashboard({ search: "page=events&part=certificates" });
    await page.waitForSelector(".map .dot");
    await page.getByRole("button", { name: /^Alle \d+ Zeilen zeigen$/ }).click();
    const shown = await rowsOf(page, "Familienmanagerinnen und Familienmanager");
    expect(shown.length).toBeGreaterThan(10);
    expect(await page.locator("[data-sentence]").textContent()).toContain(`in ${shown.length} Kommunen`);
  });
});
