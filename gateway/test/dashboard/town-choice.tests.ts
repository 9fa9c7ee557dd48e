import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ask, holdAnswers, openDashboard, settled, stopSubgraph } from "./dashboard.ts";

const field = (page: Page) => page.getByLabel("In der Nähe von");

/** Types it and presses Enter at once, as one does who is in a hurry. */
async function hurry(page: Page, typed: string): Promise<void> {
  await field(page).fill(typed);
  await field(page).press("Enter");
}

describe("the field for a town", () => {
  it("takes the town of the very name or postal code, not the first of those found", async () => {
    const { page } = await openDashboard({ search: "page=offers" });
    const { data } = await ask('{ municipalities(filter: { search: "Münster" }) { nodes { name } } }');
    expect(data.municipalities.nodes[0].name).not.toBe("Münster");
    await hurry(page, "münster");
    await page.waitForURL(/town=mun_05515000/);
    await hurry(page, "42651");
    await page.waitForURL(/town=mun_05122000/);
    await settled(page);
    await hurry(page, "");
    await page.waitForURL((url) => !url.searchParams.has("town"));
  });

  it("asks which one is meant where it is in doubt, the nearest first", async () => {
    const { page } = await openDashboard({ search: "page=offers" });
    await hurry(page, "42719");
    const meant = page.locator(".towns-meant button");
    await meant.first().waitFor();
    expect(await meant.allTextContents()).toEqual([
      "Haan (Mittlere kreisangehörige Stadt)",
      "Solingen (kreisfreie Stadt)",
      "Leichlingen (Rheinland) (Mittlere kreisangehörige Stadt)",
    ]);
    expect(page.url()).not.toContain("town=");
    await meant.filter({ hasText: "Solingen" }).click();
    await page.waitForURL(/town=mun_05122000/);
  });

  it("knows no town for a postal code of elsewhere, and says what it goes on showing", async () => {
    const { page } = await openDashboard({ search: "page=offers&town=mun_05122000" });
    await hurry(page, "99999");
    await page
      .getByText("„99999“ ist kein Ort und keine Postleitzahl in Nordrhein-Westfalen. Gezeigt wird weiter Solingen.")
      .waitFor();
    expect(page.url()).toContain("town=mun_05122000");
    expect(await field(page).inputValue()).toBe("99999");
  });

  it("gives way to what is typed, also where its name comes only when somebody is in it", async () => {
    const { page } = await openDashboard({ search: "page=about" });
    const letGo = await holdAnswers(page);
    await page.getByRole("link", { name: "Netz" }).click();
    const district = page.getByLabel("Kreis oder Kommune");
    await district.click();
    letGo();
    await expect.poll(() => district.inputValue()).toBe("Kreis Unna");
    await page.keyboard.type("Ennepe-Ruhr-Kreis");
    expect(await district.inputValue()).toBe("Ennepe-Ruhr-Kreis");
  });

  it.each(["offers", "events"])(
    "says on %s that the whole state is shown while nobody knows where the town is",
    async (name) => {
      await stopSubgraph("municipalities");
      const { page } = await openDashboard({ search: `page=${name}&town=mun_05122000` });
      await page.getByText("Der gewählte Ort ist gerade nicht bekannt. Gezeigt wird das ganze Land.").waitFor();
      expect(await page.locator('[data-panel-state="partial"]').count()).toBe(1);
    },
  );
});
