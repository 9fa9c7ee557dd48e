import { type SubgraphName, subgraphNames } from "@kommgraph/schema";
import { describe, expect, it } from "vitest";
import { barriers } from "../barriers.ts";
import { openDashboard, settled, startSubgraph, stopSubgraph } from "./dashboard.ts";
import { pages } from "./pages.ts";

const languages = ["de", "en", "de-simple"] as const;

const lookOf = ({ search, as }: (typeof pages)[number]) => ({ search, ...(as && { as }) });
const words: Record<SubgraphName, string> = {
  municipalities: "Angaben der Kommunen fehlen gerade",
  organizations: "Angaben der Organisationen fehlen gerade",
  courses: "Kursdaten fehlen gerade",
  funding: "Förderdaten fehlen gerade",
  network: "Auswertungen und Netzwerkdaten fehlen gerade",
};

describe.each(pages)("$name", (entry) => {
  it.each(languages)(
    "has nothing that axe finds, light and dark, wide and narrow, and needs no scrolling sideways at 320 px (%s)",
    async (language) => {
      const { page } = await openDashboard({ ...lookOf(entry), language });
      expect(await page.getAttribute("html", "lang")).toBe(language);
      for (const theme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: theme });
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await barriers(page), `${theme}, ${width} px`).toEqual([]);
        }
      }
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
      // Nor where one writes from right to left.
      await page.evaluate('void (document.documentElement.dir = "rtl")');
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    },
    60_000,
  );

  const others = subgraphNames.filter((name) => !entry.needs.includes(name));
  if (others.length > 0)
    it(`is whole without ${others.join(", ")}`, async () => {
      for (const name of others) await stopSubgraph(name);
      const { page } = await openDashboard(lookOf(entry));
      expect(await page.locator("main h1").count()).toBe(1);
      expect(await page.locator("[data-missing]").count()).toBe(0);
      // What asks nobody has no blocks.
      if (entry.needs.length > 0) expect(await page.locator('[data-panel-state="there"]').count()).toBeGreaterThan(0);
    });

  it.each(subgraphNames.filter((name) => entry.needs.includes(name)))(
    "stays without “%s”, says what is missing, and tries again",
    async (name) => {
      await stopSubgraph(name);
      const { page } = await openDashboard(lookOf(entry));
      expect(await page.locator("main h1").count()).toBe(1);
      const missing = page.locator(`[data-missing="${name}"]`);
      expect(await missing.first().textContent({ timeout: 5_000 })).toMatch(
        new RegExp(`${words[name]}, seit \\d\\d:\\d\\d Uhr`),
      );
      expect(await page.locator("main").textContent()).toMatch(/unvollständig/i);
      await startSubgraph(name);
      await expect
        .poll(
          async () => {
            if ((await missing.count()) > 0)
              await page.getByRole("button", { name: "Erneut versuchen" }).first().click();
            await settled(page);
            return missing.count();
          },
          { timeout: 20_000, interval: 500 },
        )
        .toBe(0);
    },
    60_000,
  );
});
