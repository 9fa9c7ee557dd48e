import { describe, expect, it } from "vitest";
import { ask, openDashboard } from "./dashboard.ts";
import { rowsOf } from "./rows.ts";
import { task } from "./task.ts";

describe("Steuerung", () => {
  it("T9: shows target, value and comparable towns, and an indicator by quarters, within three clicks and a second", async () => {
    const { page, result: shown } = await task(
      { clicks: 3, seconds: 1 },
      { as: "integration-centre" },
      async (page) => {
        await page.getByRole("link", { name: "Steuerung" }).click();
        const lines = await rowsOf(page, /^Ziele und Kennzahlen Solingen/);
        await page.getByRole("link", { name: /^Wartezeit: Sprache/ }).click();
        await page.locator("svg.chart").waitFor();
        return lines;
      },
    );
    const { data } = await ask(
      `{ municipality(ags: "05122000") { steering { lines { indicator value target { target } peerMedian status } peers { name } } } }`,
    );
    const { lines, peers } = data.municipality.steering;
    expect(shown).toHaveLength(lines.length);
    for (const { name } of peers) expect(await page.locator("main").textContent()).toContain(name);
    const waiting = lines.find(({ indicator }: { indicator: string }) => indicator === "WAITING_DAYS");
    const row = shown.find(([title]) => title === "Wartezeit: Sprache");
    expect(row?.slice(1, 4)).toEqual([
      `${Math.round(Number(waiting.target.target))} Tage`,
      `${Math.round(waiting.value)} Tage`,
      `${Math.round(waiting.peerMedian)} Tage`,
    ]);
    expect(await rowsOf(page, "Wartezeit: Sprache")).toHaveLength(8);
    expect(await page.locator("svg.chart").getAttribute("role")).toBe("img");
  });

  it("puts what is behind its target first", async () => {
    const { page } = await openDashboard({ search: "page=steering&town=mun_05122000" });
    const verdicts = (await rowsOf(page, /^Ziele/)).map(([, , , , verdict]) => verdict);
    const order = ["zurück", "auf dem Weg", "erreicht", "kein Ziel gesetzt", "keine Daten"];
    const ranks = verdicts
      .filter((verdict) => verdict !== "kein Ziel gesetzt")
      .map((verdict) => order.indexOf(verdict ?? ""));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});
