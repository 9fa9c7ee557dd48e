import { describe, expect, it } from "vitest";
import { openDashboard } from "./dashboard.ts";

describe("on paper", () => {
  it("goes on where a page still has room, instead of leaving it empty", async () => {
    const { page } = await openDashboard();
    await page.locator(".map .dot").first().waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
  });

  it("says how many rows a table has that is not shown whole, and offers nothing to press", async () => {
    const { page } = await openDashboard({ search: "town=05122000" });
    const rows = page.getByText(/^8 von \d+ Zeilen$/).first();
    expect(await rows.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await rows.isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: /Zeilen zeigen/ }).count()).toBe(0);
  });
});

describe("in the colors of the system", () => {
  it("tells what is chosen from what is not", async () => {
    const { page } = await openDashboard();
    await page.locator(".map .dot").first().waitFor();
    await page.emulateMedia({ forcedColors: "active" });
    const styles = async (selector: string, property: string): Promise<string[]> =>
      page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) =>
        getComputedStyle(one).getPropertyValue("${property}"))`);
    const borders = await styles(".rooms a", "border-bottom-color");
    expect(borders.filter((color) => color === borders[0])).toHaveLength(1);
    // The browser lays its own ground under words it colors itself.
    expect(await styles(".chip :checked + span", "forced-color-adjust")).toEqual(["none"]);
    expect(await styles('.switch [aria-pressed="true"]', "forced-color-adjust")).toEqual(["none"]);
    expect(await styles(".map-legend .dot", "fill")).toEqual((await styles(".map .dot", "fill")).slice(0, 1));
  });
});
