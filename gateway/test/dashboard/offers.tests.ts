import { describe, expect, it } from "vitest";
import { ask, openDashboard, settled, stopSubgraph } from "./dashboard.ts";
import { rowsOf } from "./rows.ts";
import { task } from "./task.ts";

describe("Angebote", () => {
  it("says that none can be shown while nobody answers for courses, instead of counting among none", async () => {
    await stopSubgraph("courses");
    const { page } = await openDashboard({ search: "page=offers&level=B1" });
    expect(await page.locator("[data-sentence]").textContent()).toMatch(
      /^[\d.]+ Angebote gefunden; davon kann gerade keines gezeigt werden/,
    );
  });

  it("T10: searches everything that is offered with one click, typing and half a second", async () => {
    const { data } = await ask(
      `{ offers(search: "Abendkurs Köln", first: 20) { totalCount nodes { ... on Offer { title } } } }`,
    );
    const { page } = await task({ clicks: 1, seconds: 0.5 }, { search: "page=offers" }, async (page) => {
      await page.getByLabel("Suche").click();
      await page.keyboard.type("Abendkurs Köln");
      await page.waitForSelector(`[data-announcer]:has-text("${data.offers.totalCount} Angebote gefunden")`);
    });
    const shown = await rowsOf(page, "Gefundene Angebote");
    expect(shown.map(([title = ""]) => title.replace(" (lange nicht bestätigt)", ""))).toEqual(
      data.offers.nodes.map(({ title }: { title: string }) => title),
    );
  });

  it("forgives a slip of the pen, and says what to do where nothing is found", async () => {
    const { page } = await openDashboard({ search: "page=offers&search=Integrationskrus" });
    expect((await rowsOf(page, "Gefundene Angebote")).length).toBeGreaterThan(10);
    const { page: other } = await openDashboard({ search: "page=offers&search=xyzzyqwv" });
    await other.getByRole("button", { name: "Alle Bedingungen aufheben" }).click();
    await settled(other);
    expect((await rowsOf(other, "Gefundene Angebote")).length).toBe(20);
  });

  it("T12: shows the courses near a postal code after three clicks, typing and a second", async () => {
    const { page } = await task({ clicks: 3, seconds: 1 }, {}, async (page) => {
      await page.getByRole("link", { name: "Angebote" }).click();
      await page.getByLabel("In der Nähe von").click();
      await page.keyboard.type("42651");
      await page.keyboard.press("Enter");
      await page.waitForURL(/town=mun_05122000/);
      await page.locator("thead .sort", { hasText: "Entfernung" }).waitFor();
    });
    const shown = await rowsOf(page, "Gefundene Angebote");
    const kilometres = shown.map(([, , , distance = ""]) => Number(distance.replace(" km", "").replace(",", ".")));
    expect(kilometres).toEqual([...kilometres].sort((a, b) => a - b));
    expect(kilometres.at(-1)).toBeLessThanOrEqual(25);
  });

  it("T2: refers a case to a course with a free seat in five clicks and three seconds", async () => {
    const { page, result: title } = await task(
      { clicks: 5, seconds: 3 },
      { as: "immigration-office" },
      async (page) => {
        await page.getByRole("link", { name: "Angebote" }).click();
        await page.locator(".chip", { hasText: "Passend für eine Person" }).click();
        const suggested = page.locator(".suggestions li", { hasText: /[1-9]\d* Plätze frei/ }).first();
        const course = suggested.locator("h3 a");
        const title = await course.textContent();
        await course.click();
        await page.getByLabel("Aktenzeichen").click();
        await page.keyboard.type(`SG-${Date.now()}-26`);
        await page.getByRole("button", { name: "Platz vormerken" }).click();
        await page.getByText("Der Platz ist vorgemerkt").waitFor();
        return title;
      },
    );
    await page.getByRole("link", { name: "Zu meinen Fällen" }).click();
    await settled(page);
    expect((await rowsOf(page, "Meine Fälle")).map(([name]) => name)).toContain(title);
  });

  it("keeps a file number that is a name from being sent, and what was typed", async () => {
    const { data } = await ask(`{ offers(filter: { type: [Course], freeSeats: true }, first: 1) { nodes { id } } }`);
    const { page } = await openDashboard({
      search: `page=offers&offer=${data.offers.nodes[0].id}`,
      as: "immigration-office",
    });
    const field = page.getByLabel("Aktenzeichen");
    await field.fill("Amira Haddad, geboren 1994");
    await page.getByRole("button", { name: /Platz vormerken|Warteliste/ }).click();
    await page.getByText("Bitte prüfen Sie eine Angabe").waitFor();
    expect(await field.inputValue()).toBe("Amira Haddad, geboren 1994");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
  });

  it("T7: shows a provider its seats against those who wait after one click and a second", async () => {
    const { page } = await task({ clicks: 1, seconds: 1 }, { search: "page=offers", as: "provider" }, async (page) => {
      await page.locator(".chip", { hasText: "Meine Plätze" }).click();
      await page.getByRole("heading", { name: "Meine Plätze und wer darauf wartet" }).waitFor();
    });
    const shown = await rowsOf(page, "Meine Plätze und wer darauf wartet");
    const waiting = shown.map(([, , , , count = "0"]) => Number(count));
    expect(shown.length).toBeGreaterThan(2);
    expect(waiting).toEqual([...waiting].sort((a, b) => b - a));
  });

  it("shows nobody what is not theirs", async () => {
    const { page } = await openDashboard({ search: "page=offers&part=own" });
    expect(await page.locator("main").textContent()).not.toMatch(/Meine Fälle|Meine Plätze/);
  });
});
