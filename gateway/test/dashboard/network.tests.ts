import { describe, expect, it } from "vitest";
import { chooseTown } from "./choose-town.ts";
import { ask, openDashboard, settled } from "./dashboard.ts";
import { rowsOf } from "./rows.ts";

describe("Netz", () => {
  it("T4: shows who is in no network first, for a district after two clicks", async () => {
    const { page } = await openDashboard({ search: "page=network" });
    await chooseTown(page, "Kreis oder Kommune", "Kreis Wesel", "Kreis Wesel (Kreis)");
    await page.waitForURL(/town=mun_05170000/);
    await page.getByRole("heading", { name: "Partner in Kreis Wesel" }).waitFor();
    await settled(page);
    const shown = await rowsOf(page, /^Partner in Kreis Wesel/);
    const { data } = await ask(
      `{ partners(filter: { municipality: "mun_05170000", withoutNetwork: true, type: [MigrantOrganization, CourseProvider] }, first: 100) { nodes { name } } }`,
    );
    const apart = data.partners.nodes.map(({ name }: { name: string }) => name);
    expect(apart.length).toBeGreaterThan(0);
    expect(shown.slice(0, apart.length).map(([name]) => name)).toEqual(apart);
    expect(shown.filter(([, , , networks]) => networks === "in keinem Netzwerk")).toHaveLength(apart.length);
  });

  it("opens the links of a partner with what proves them", async () => {
    const { page } = await openDashboard({ search: "page=network&town=mun_05122000" });
    await page.locator("main tbody th a").first().click();
    await settled(page);
    const shown = await rowsOf(page, /^Verbindungen: /);
    expect(shown.length).toBeGreaterThan(0);
    for (const [, kind, , evidence] of shown) {
      expect(kind).toMatch(/Mitglied|arbeitet|fördert|bietet|verweist|zuständig|übertragen/);
      expect(evidence).not.toBe("");
    }
  });

  it("shows how the network of Solingen grew, as a sentence, a picture and a table", async () => {
    const { page } = await openDashboard({ search: "page=network&town=mun_05122000" });
    const block = page.locator("section.panel", { hasText: "Netzwerke und ihr Wachstum" });
    expect(await block.locator("[data-sentence]").textContent()).toMatch(
      /Solinger Integrationsnetzwerk: \d+ Mitglieder im Quartal/,
    );
    expect(await block.locator("svg.chart circle").count()).toBe(12);
  });
});
