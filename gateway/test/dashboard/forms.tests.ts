import type { Page, Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { draftApplication, reviseApplication } from "./applications.ts";
import { ask, openDashboard, settled } from "./dashboard.ts";

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

describe("what the graph refuses", () => {
  it("is said in the language of the page, with the graph's own words only where they say more", async () => {
    const { page } = await openPractice();
    const english = { conflict: "Somebody changed this meanwhile.", range: "practice must be 1 to 500." };
    await page.route("**/graphql", (route, request) =>
      keyIn(request).length === 0
        ? route.continue()
        : route.fulfill({
            json: {
              data: {
                adoptPractice: {
                  userErrors: [
                    { code: "VERSION_CONFLICT", message: english.conflict, path: ["input", "practice"] },
                    { code: "OUT_OF_RANGE", message: english.range, path: ["input", "practice"] },
                  ],
                },
              },
            },
          }),
    );
    await page.getByRole("button", { name: button }).click();
    const lines = page.locator('form [data-notice="danger"] li');
    await lines.first().waitFor();
    expect(await lines.allTextContents()).toEqual([
      "Inzwischen hat jemand anderes das geändert. Sehen Sie sich den neuen Stand an und senden Sie noch einmal.",
      `Eine Zahl oder ein Tag liegt außerhalb dessen, was möglich ist. Genauer: ${english.range}`,
    ]);
  });
});

describe("what is typed and not yet sent", () => {
  it("is there again for whoever goes back and comes again, and is not lost to a reload without a question", async () => {
    const { data } = await ask(`{ calls(open: true, programme: "prg_KOMM_AN_II") { id } }`);
    const { page } = await openDashboard({ search: `page=funding&call=${data.calls[0].id}`, as: "integration-centre" });
    await page.getByText("Antrag beginnen").click();
    await page.getByLabel("Titel des Vorhabens").fill("Mitten im Schreiben");
    await page.locator("[name=planAmount]").nth(1).fill("77");
    await page.getByRole("link", { name: "Praxis" }).click();
    await settled(page);
    await page.goBack();
    await page.getByText("Antrag beginnen").waitFor();
    expect(await page.getByLabel("Titel des Vorhabens").inputValue()).toBe("Mitten im Schreiben");
    expect(await page.locator("[name=planAmount]").first().inputValue()).toBe("77");
    await page.getByLabel("Titel des Vorhabens").press("End");
    await page.keyboard.type(", weiter");
    const asked = page.waitForEvent("dialog");
    const reloaded = page.reload().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await page.getByLabel("Titel des Vorhabens").inputValue()).toBe("Mitten im Schreiben, weiter");
    await page.close();
    await reloaded;
  });
});

describe("what two people change at once", () => {
  it("is a conflict for whoever began before, also where the page has asked anew since", async () => {
    const title = `Zwei Fenster ${Date.now()}`;
    const drafted = await draftApplication(title);
    const { page } = await openDashboard({
      search: `page=funding&part=applications&application=${drafted.id}`,
      as: "integration-centre",
    });
    await page.getByText("Antrag bearbeiten").click();
    await page.getByLabel("Titel des Vorhabens").fill(`${title}, das eine Fenster`);
    await reviseApplication(drafted.id, { topics: ["LANGUAGE"] }, drafted.version);
    // Another language asks everything anew.
    await page.locator("[data-language]").selectOption("en");
    await settled(page);
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.locator(".conflict").waitFor();
    expect(await page.getByLabel("Title of the project").inputValue()).toBe(`${title}, das eine Fenster`);
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByText("The changes are saved.").waitFor();
  });
});
