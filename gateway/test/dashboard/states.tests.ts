import { setTimeout as wait } from "node:timers/promises";
import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { holdAnswers, openDashboard, settled, stopSubgraph } from "./dashboard.ts";

/** Changes every answer of the graph on its way to the page. */
async function answersWith(page: Page, change: (data: any, route: Route) => unknown): Promise<void> {
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    await route.fulfill({ response, json: { ...answer, data: change(answer.data, route) } });
  });
}

const other = async (page: Page) => {
  await page.getByLabel("Handlungsfeld").selectOption("WORK");
  await settled(page);
};

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

describe("a block of a page", () => {
  it("is the only one of a town that does not exist", async () => {
    const { page } = await openDashboard({ search: "town=05999999" });
    expect(await page.locator(".panel").allTextContents()).toEqual([
      "Auf einen BlickDiese Kommune gibt es nicht. Wählen Sie eine auf der Karte.",
    ]);
  });

  it.each([
    { from: "page=about", way: (page: Page) => page.getByRole("link", { name: "Praxis" }), there: "Gute Praxis" },
    { from: "page=funding", way: (page: Page) => page.locator(".chip", { hasText: "Karte" }), there: "Geförderte" },
  ])("comes when its scripts come, at the second try ($from)", async ({ from, way, there }) => {
    const { page } = await openDashboard({ search: from });
    await page.route("**/*", (route) => route.abort("connectionrefused"));
    await way(page).click();
    const again = page.getByRole("button", { name: "Erneut versuchen" }).first();
    await page.getByText("Die Verbindung ist unterbrochen").first().waitFor();
    await page.unroute("**/*");
    await again.click();
    await page.getByRole("heading", { name: there }).waitFor();
  });

  it("of a town is whole without “network” where it shows nothing of it", async () => {
    await stopSubgraph("network");
    const { page } = await openDashboard({ search: "town=05122000" });
    const there = page.locator('[data-panel-state="there"]');
    await there.getByRole("heading", { name: "Kurse mit freien Plätzen" }).waitFor();
    expect(await there.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
      "Auf einen Blick",
      "Kurse mit freien Plätzen",
      "Weitere Angebote",
      "Organisationen",
      "Förderung",
    ]);
    expect(await there.locator("tbody tr").count()).toBeGreaterThan(10);
  });

  it("keeps its place while it loads, and says so in words only after a while", async () => {
    const { page } = await openDashboard({ search: "page=about" });
    await page.route("**/graphql", async (route) => {
      await wait(2_500);
      await route.continue();
    });
    await page.getByRole("link", { name: "Lage" }).click();
    await page.waitForSelector(".panel .skeleton-line");
    const height = (await page.locator(".panel .skeleton").boundingBox())?.height ?? 0;
    expect(height).toBeGreaterThan(400);
    await page.waitForSelector('.panel .skeleton [role="status"]:has-text("Wird geladen")');
    await settled(page);
    expect(await page.locator(".skeleton").count()).toBe(0);
  });

  it("is the public's where the address names somebody whom nobody knows", async () => {
    const { page } = await openDashboard({ search: "page=offers", as: "nobody-knows" });
    expect(await page.locator("[data-persona]").inputValue()).toBe("nobody");
    expect(await page.locator('[data-panel-state="there"]').count()).toBe(1);
  });

  it("comes in the language that was chosen while it was on its way", async () => {
    const { page } = await openDashboard({ search: "page=about" });
    const letGo = await holdAnswers(page);
    const asked = page.waitForRequest("**/graphql");
    await page.getByRole("link", { name: "Lage" }).click();
    await asked;
    await page.locator("header").getByLabel("Sprache").selectOption("en");
    await page.locator("header").getByLabel("Language").waitFor();
    letGo();
    await settled(page);
    expect(await page.locator('[data-panel-state="there"]').count()).toBe(1);
    expect(await page.locator("[data-sentence]").first().textContent()).toMatch(/ of /);
  });

  it.each([
    { hours: 2, notice: undefined },
    { hours: 30, notice: { kind: "warning", text: "Nicht ganz aktuell" } },
    { hours: 24 * 8, notice: { kind: "danger", text: "älter als sieben Tage" } },
  ])("says how old its numbers are, yellow after a day, red after a week ($hours hours)", async ({ hours, notice }) => {
    const { page } = await openDashboard({ search: "picture=table" });
    await answersWith(page, (data) => ({ ...data, freshness: [{ asOf: hoursAgo(hours) }, { asOf: hoursAgo(1) }] }));
    await other(page);
    const notices = page.locator("main [data-notice]");
    expect(await notices.count()).toBe(notice ? 1 : 0);
    if (!notice) return;
    expect(await notices.getAttribute("data-notice")).toBe(notice.kind);
    expect(await notices.textContent()).toContain(notice.text);
  });

  it("shows a dot with the reason for a number that is withheld, and nothing in the file", async () => {
    const { page } = await openDashboard({ search: "picture=table" });
    await answersWith(page, (data) => {
      const [line] = data.a[0].coverage.concat({
        topic: "WORK",
        level: null,
        targetGroup: "WOMEN",
        freeForEveryone: 0,
      });
      data.a[0].coverage = [{ ...line, needed: null, offered: 3, free: 3, withheld: true }];
      return data;
    });
    await other(page);
    await page.getByRole("button", { name: /^Alle \d+ Zeilen zeigen$/ }).click();
    const row = page.locator("main tbody tr", { hasText: "Düsseldorf" });
    expect(await row.locator(".withheld").textContent()).toMatch(/•.*unter fünf/);
    expect(await row.textContent()).not.toContain("null");
  });

  it("says so when the lines of the map do not come, keeps the table, and draws it at the second try", async () => {
    const { page } = await openDashboard({ search: "page=about" });
    await page.route("**/towns-*.json", (route) => route.abort());
    await page.getByRole("link", { name: "Lage" }).click();
    const notice = page.locator("main [data-notice]", { hasText: "Die Karte konnte nicht geladen werden" });
    await notice.waitFor();
    await page.getByRole("button", { name: "Tabelle", exact: true }).click();
    await page.locator("main tbody tr").first().waitFor();
    await page.getByRole("button", { name: "Karte", exact: true }).click();
    await notice.waitFor();
    await page.unroute("**/towns-*.json");
    await notice.getByRole("button", { name: "Erneut versuchen" }).click();
    await page.waitForSelector(".map .district");
    expect(await notice.count()).toBe(0);
  });

  it("says what happened and what to do, with a number to copy, when there is no answer", async () => {
    const { page } = await openDashboard({ search: "picture=table" });
    await page.route("**/graphql", (route) =>
      route.fulfill({
        status: 500,
        headers: { "x-request-id": "3f1c0b1e-test" },
        json: { errors: [{ message: "Es ist etwas schiefgegangen.", extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
      }),
    );
    await other(page);
    const notice = page.locator('main [data-notice="danger"]');
    expect(await notice.textContent()).toContain("Die Anfrage wurde nicht beantwortet");
    expect(await notice.textContent()).toContain("3f1c0b1e-test");
    await notice.getByRole("button", { name: "Kopieren" }).click();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("3f1c0b1e-test");
    await page.unroute("**/graphql");
    await notice.getByRole("button", { name: "Erneut versuchen" }).click();
    await page.waitForSelector('[data-panel-state="there"]');
  });

  it.each([
    {
      language: "de" as const,
      code: "RATE_LIMITED",
      said: "Warten Sie 17 Sekunden und versuchen Sie es dann erneut.",
      behind: false,
    },
    {
      language: "de-simple" as const,
      code: "INVALID_YEAR",
      said: "Zu diesem Jahr wissen wir nichts. Bitte wählen Sie ein anderes.",
      behind: true,
    },
  ])("says $code in the language of the page, and the graph's own words only where they say more", async (one) => {
    const { page } = await openDashboard({ search: "page=about", language: one.language });
    const message = "There is something the graph says in English.";
    await page.route("**/graphql", (route) =>
      route.fulfill({
        status: one.code === "RATE_LIMITED" ? 429 : 200,
        json: { errors: [{ message, extensions: { code: one.code, retryAfter: 17 } }] },
      }),
    );
    await page.locator("#navigation a").first().click();
    const notice = page.locator('main [data-notice="danger"]').first();
    await notice.getByText(one.said).waitFor();
    expect(await notice.getByText(message).count()).toBe(one.behind ? 1 : 0);
  });
});
