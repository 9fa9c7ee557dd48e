import type { Page, Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ask, openDashboard } from "./dashboard.ts";

const button = "Für meine Kommune übernehmen";

/** A practice that Solingen has not taken up yet, opened as its editor. */
async function openPractice(): Promise<{ page: Page; id: string; keys(): string[] }> {
  const { data } = await ask("{ practices { id origin { id } adoptedBy { id } } }");
  const { id } = data.practices.find(
    (one: { origin: { id: string }; adoptedBy: { id: string }[] }) =>
      ![one.origin, ...one.adoptedBy].some((town) => town.id === "mun_05122000"),
  );
  const { page, requests } = await openDashboard({ search: `page=practice&practice=${id}`, as: "integration-centre" });
  return { page, id, keys: () => requests.flatMap(keyIn) };
}

function keyIn(request: Request): string[] {
  const key = request.url().endsWith("/graphql") && request.postDataJSON()?.variables?.input?.idempotencyKey;
  return key ? [key] : [];
}

const adopters = async (id: string) => {
  const { data } = await ask("query ($id: ID!) { practice(id: $id) { adoptedBy { id } } }", { id });
  return data.practice.adoptedBy.filter((town: { id: string }) => town.id === "mun_05122000");
};

describe("a form", () => {
  it("is sent once by a double click", async () => {
    const { page, id, keys } = await openPractice();
    await page.getByRole("button", { name: button }).dblclick();
    await page.getByText("Ihre Kommune hat dieses Beispiel übernommen.").waitFor();
    expect(keys()).toHaveLength(1);
    expect(await adopters(id)).toHaveLength(1);
  });

  it("is the same submit when it is sent again after the answer was lost", async () => {
    const { page, id, keys } = await openPractice();
    let lost = 0;
    await page.route("**/graphql", async (route, request) => {
      if (keyIn(request).length === 0 || lost > 0) return route.continue();
      lost++;
      await route.fetch();
      return route.abort("connectionreset");
    });
    await page.getByRole("button", { name: button }).click();
    await page.getByText("Die Verbindung ist unterbrochen").waitFor();
    expect(await adopters(id)).toHaveLength(1);
    await page.getByRole("button", { name: button }).click();
    await page.getByText("Ihre Kommune hat dieses Beispiel übernommen.").waitFor();
    const [first, second] = keys();
    expect(second).toBe(first);
    expect(await adopters(id)).toHaveLength(1);
  });
});
