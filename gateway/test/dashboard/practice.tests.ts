import { describe, expect, it } from "vitest";
import { ask, openDashboard, settled } from "./dashboard.ts";
import { rowsOf } from "./rows.ts";

describe("Praxis", () => {
  it("shows what problem a practice solves, who took it up, and what changed there", async () => {
    const { data } = await ask(`{ practices { id title summary transfers { adopter { name } } } }`);
    const practice = data.practices.find((one: { transfers: unknown[] }) => one.transfers.length > 1);
    const { page } = await openDashboard({ search: "page=practice" });
    await page.getByRole("link", { name: practice.title }).click();
    await settled(page);
    expect(await page.locator("main").textContent()).toContain(practice.summary);
    const shown = await rowsOf(page, practice.title);
    expect(shown.map(([name]) => name).sort()).toEqual(
      practice.transfers.map(({ adopter }: { adopter: { name: string } }) => adopter.name).sort(),
    );
    for (const [, , before, , outcome] of shown) {
      expect(before).toMatch(/Plätze für/);
      expect(outcome).not.toBe("");
    }
  });

  it("lets an editor take a practice up for their town", async () => {
    const { data } = await ask(`{ practices { id title origin { id } adoptedBy { id } } }`);
    const practice = data.practices.find(
      (one: { origin: { id: string }; adoptedBy: { id: string }[] }) =>
        ![one.origin, ...one.adoptedBy].some(({ id }) => id === "mun_05122000"),
    );
    const { page } = await openDashboard({ search: `page=practice&practice=${practice.id}`, as: "integration-centre" });
    await page.getByRole("button", { name: "Für meine Kommune übernehmen" }).click();
    await page.getByText("Ihre Kommune hat dieses Beispiel übernommen.").waitFor();
  });
});
