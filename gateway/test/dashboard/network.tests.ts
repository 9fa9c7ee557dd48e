import { describe, expect, it } from "vitest";
import { ask, openDashboard, settled } from "./dashboard.ts";
import { rowsOf } from "./rows.ts";
import { task } from "./task.ts";

describe("Netz", () => {
  it("T4: shows after two clicks and a second who is in no network, for a district that is typed", async () => {
    const district = await districtWithLoners();
    const { page } = await task({ clicks: 2, seconds: 1 }, {}, async (page) => {
      await page.getByRole("link", { name: "Netz" }).click();
      await page.getByLabel("Kreis oder Kommune").click();
      await page.keyboard.type(district.name);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: `Partner in ${district.name}` }).waitFor();
    });
    const shown = await rowsOf(page, `Partner in ${district.name}`);
    const names = shown.slice(0, district.apart.length).map(([name]) => name);
    expect(new Set(names)).toEqual(new Set(district.apart));
    expect(shown.filter(([, , , networks]) => networks === "in keinem Netzwerk")).toHaveLength(district.apart.length);
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

/** A district, not the one that is shown at first, in which somebody is in no network. */
async function districtWithLoners(): Promise<{ id: string; name: string; apart: string[] }> {
  const { data: counties } = await ask(
    `{ municipalities(filter: { kind: [COUNTY] }, first: 30) { nodes { id name } } }`,
  );
  for (const { id, name } of counties.municipalities.nodes) {
    const { data } = await ask(
      `query ($id: ID!) { partners(filter: { municipality: $id, withoutNetwork: true, type: [MigrantOrganization, CourseProvider] }, first: 20) { nodes { name } } }`,
      { id },
    );
    const apart = data.partners.nodes.map((partner: { name: string }) => partner.name);
    if (apart.length > 0 && name !== "Kreis Unna") return { id, name, apart };
  }
  throw new Error("Everybody is in a network.");
}
