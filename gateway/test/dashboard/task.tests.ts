import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openDashboard, settled } from "./dashboard.ts";
import { costOf, watchCost } from "./task.ts";

describe("the cost of a task", () => {
  it("is its clicks, and what the machine lets one wait until all is drawn, without one's own pauses", async () => {
    const { page } = await openDashboard({ search: "page=about" });
    await page.route("**/graphql", async (route) => {
      await wait(400);
      await route.continue();
    });
    await watchCost(page);
    const began = performance.now();
    await page.getByRole("link", { name: "Praxis" }).click();
    await page.getByRole("heading", { name: "Praxis", level: 1 }).waitFor();
    await settled(page);
    await wait(500);
    await page.keyboard.press("Tab");
    const { clicks, seconds } = await costOf(page);
    expect(clicks).toBe(1);
    expect(seconds).toBeGreaterThan(0.4);
    expect(seconds).toBeLessThan((performance.now() - began) / 1_000 - 0.5);
  });
});
