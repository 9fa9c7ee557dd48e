import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chooseTown } from "./choose-town.ts";
import { openDashboard, settled } from "./dashboard.ts";
import { rowsOf } from "./rows.ts";

describe("Termine", () => {
  it("T11: gives the events of the next 30 days within 25 km as a calendar file after three clicks", async () => {
    const { page } = await openDashboard({ search: "page=events" });
    await chooseTown(page, "In der Nähe von", "Solingen", "Solingen (kreisfreie Stadt)");
    await page.waitForURL(/town=mun_05122000/);
    await page.locator("thead .sort", { hasText: "Entfernung" }).waitFor();
    await settled(page);
    const shown = await rowsOf(page, "Termine der nächsten 30 Tage");
    for (const [, , distance = ""] of shown)
      expect(Number(distance.replace(" km", "").replace(",", "."))).toBeLessThanOrEqual(25);
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "In den Kalender übernehmen" }).click();
    const text = readFileSync(await (await file).path(), "utf8");
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
