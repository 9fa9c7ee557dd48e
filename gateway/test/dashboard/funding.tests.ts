import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { barriers } from "../barriers.ts";
import { draftApplication, handedIn, reviseApplication, solingen } from "./applications.ts";
import { ask, openDashboard, settled, theHouse } from "./dashboard.ts";
import { tabTo } from "./keyboard.ts";
import { rowsOf } from "./rows.ts";
import { task } from "./task.ts";

describe("Förderung", () => {
  const incomplete = `Ankommenstreff Mitte ${Date.now()}`;
  const complete = `Lesepaten Gräfrath ${Date.now()}`;

  beforeAll(async () => {
    for (const [title, fees] of [
      [incomplete, "5000"],
      [complete, "6000"],
    ] as const) {
      await draftApplication(title, [
        { kind: "MATERIAL", text: "Bücher", amount: "4000" },
        { kind: "FEES", text: "Schulung", amount: fees },
      ]);
    }
  }, 30_000);

  it("shows the public the calls, the next deadline first, and nothing of anybody's applications", async () => {
    const { page } = await openDashboard({ search: "page=funding" });
    const shown = await rowsOf(page, "Offene und kommende Aufrufe");
    const { data } = await ask("{ calls(open: true, orderBy: DEADLINE) { title daysLeft } }");
    expect(shown.slice(0, data.calls.length).map(([title]) => title)).toEqual(
      data.calls.map(({ title }: { title: string }) => title),
    );
    expect(shown[0]?.[2]).toBe(`noch ${data.calls[0].daysLeft} Tage`);
    for (const part of ["applications", "grants", "queue"]) {
      const { page: other } = await openDashboard({ search: `page=funding&part=${part}` });
      const text = await other.locator("main").textContent();
      expect(text).not.toMatch(/Meine Anträge|Meine Zuwendungen|Bearbeitung|Vorprüfung/);
      expect(text).not.toContain(complete);
    }
    const { data: drafts } = await ask("{ applications(state: [DRAFT], first: 1) { totalCount } }");
    expect(drafts.applications.totalCount).toBe(0);
  });

  it("tells whoever acts for a municipality rule by rule whether it may apply", async () => {
    const { page } = await openDashboard({ search: "page=funding", as: "integration-centre" });
    const shown = await rowsOf(page, "Offene und kommende Aufrufe");
    const { data } = await ask(
      `{ calls(open: true, orderBy: DEADLINE) {
        id title precheck(applicant: "${solingen}") { verdict results { verdict detail } }
      } }`,
    );
    const words: Record<string, string> = { YES: "ja", NO: "nein", MISSING: "Angaben fehlen" };
    for (const { title, precheck } of data.calls) {
      expect(shown.find(([name]) => name === title)?.[3]).toBe(words[precheck.verdict]);
    }
    const refused = data.calls.find(({ precheck }: any) => precheck.verdict === "NO");
    await page.getByRole("link", { name: refused.title }).click();
    await page.getByRole("heading", { name: "Können wir uns bewerben?" }).waitFor();
    await settled(page);
    const verdicts = await page.locator(".tasks .task-state").allTextContents();
    expect(verdicts).toEqual(refused.precheck.results.map(({ verdict }: any) => words[verdict]));
    expect(await page.locator("main").textContent()).toContain(
      "Nein: Mindestens eine Voraussetzung ist nicht erfüllt.",
    );
  });

  it("T3: shows after two clicks and a second which application is complete, what is missing, how many days are left", async () => {
    const { page } = await task({ clicks: 2, seconds: 1 }, { as: "integration-centre" }, async (page) => {
      await page.getByRole("link", { name: "Förderung" }).click();
      await page.locator(".chip", { hasText: "Meine Anträge" }).click();
      await page.getByRole("heading", { name: "Meine Anträge" }).waitFor();
    });
    await expectWhatIsMissing(page);
  });

  it("T14: lets T3 be done by keyboard alone", async () => {
    const { page } = await task({ clicks: 0 }, { as: "integration-centre" }, async (page) => {
      await tabTo(page, 'matches("nav a") && document.activeElement.textContent === "Förderung"');
      await page.keyboard.press("Enter");
      await tabTo(page, 'matches(".chip input")');
      await page.keyboard.press("ArrowRight");
      await page.getByRole("heading", { name: "Meine Anträge" }).waitFor();
    });
    await expectWhatIsMissing(page);
  });

  async function expectWhatIsMissing(page: Page): Promise<void> {
    const shown = await rowsOf(page, "Meine Anträge");
    const { data } = await ask(`{ calls(open: true, programme: "prg_KOMM_AN_II") { daysLeft } }`);
    const left = `noch ${data.calls[0].daysLeft} Tage`;
    const rowOf = (title: string) => shown.find(([name]) => name === title)?.slice(2, 5);
    expect(rowOf(complete)).toEqual(["Entwurf", "nichts, vollständig", left]);
    expect(rowOf(incomplete)).toEqual(["Entwurf", expect.stringContaining("1.000,00 Euro sind nicht verplant"), left]);
  }

  it("shows what an incomplete application lacks, and hands in a complete one, also after a conflict", async () => {
    const { page } = await openDashboard({ search: "page=funding&part=applications", as: "integration-centre" });
    await page.getByRole("link", { name: incomplete }).click();
    await page.getByRole("heading", { name: "Das fehlt noch" }).waitFor();
    expect(await page.locator('[data-task="open"]').count()).toBe(1);
    expect(await page.getByRole("button", { name: "Antrag einreichen" }).count()).toBe(0);
    await page.getByRole("link", { name: "Antrag schließen" }).click();
    await page.getByRole("link", { name: complete }).click();
    expect(await rowsOf(page, complete)).toEqual([
      ["Schulung", "Honorare", "6.000\u00a0€"],
      ["Bücher", "Sachkosten", "4.000\u00a0€"],
    ]);
    // Somebody else changes it meanwhile: it is said, and what was typed stays.
    await page.getByLabel("Bemerkung an die Bewilligungsbehörde").fill("Mit dem Jugendamt abgestimmt");
    await reviseApplication(openedOn(page), { topics: ["LANGUAGE"] }, 1);
    await page.getByRole("button", { name: "Antrag einreichen" }).click();
    await page.getByText("Inzwischen hat jemand anderes diese Angaben geändert").waitFor();
    await settled(page);
    expect(await page.getByLabel("Bemerkung an die Bewilligungsbehörde").inputValue()).toBe(
      "Mit dem Jugendamt abgestimmt",
    );
    await page.getByRole("button", { name: "Antrag einreichen" }).click();
    await page.getByText(/Der Antrag ist eingereicht. Seine Nummer ist \S+\./).waitFor();
    await settled(page);
    const own = (await rowsOf(page, "Meine Anträge")).find(([name]) => name === complete);
    expect(own?.[2]).toBe("eingereicht");
  });

  it("checks with the amount that is to be asked for", async () => {
    const query = `{ calls(open: true) {
      id without: precheck(applicant: "${solingen}") { results { verdict detail } }
      with: precheck(applicant: "${solingen}", requested: "1.00") { results { verdict detail } }
    } }`;
    const { data } = await theHouse().ask(query, {}, { "accept-language": "de" });
    const call = data.calls.find((one: any) => JSON.stringify(one.without) !== JSON.stringify(one.with));
    const { page } = await openDashboard({ search: `page=funding&call=${call.id}`, as: "integration-centre" });
    const details = () => page.locator(".tasks .task-detail:first-of-type").allTextContents();
    const detailsOf = ({ results }: any) => results.flatMap(({ detail }: any) => detail ?? []);
    expect(await details()).toEqual(expect.arrayContaining(detailsOf(call.without)));
    await page.getByLabel("Welchen Betrag möchten wir beantragen").fill("1");
    await page.getByLabel("Welchen Betrag möchten wir beantragen").blur();
    await expect.poll(details).toEqual(expect.arrayContaining(detailsOf(call.with)));
  });

  it("lets an applicant begin a draft, keeps what was typed when something is wrong, and change it until it is complete", async () => {
    const title = `Lotsinnen im Quartier ${Date.now()}`;
    const { data } = await ask(`{ calls(open: true, programme: "prg_KOMM_AN_II") { id } }`);
    const { page } = await openDashboard({
      search: `page=funding&call=${data.calls[0].id}`,
      as: "integration-centre",
    });
    await page.getByText("Antrag beginnen").click();
    await page.getByLabel("Titel des Vorhabens").fill(title);
    await page.getByLabel("Teilhabe").check();
    await page.getByLabel("Eigenanteil in Euro").fill("1000");
    await page.locator("[name=planText]").first().fill("Schulung");
    await page.locator("[name=planAmount]").first().fill("9000");
    await page.getByRole("button", { name: "Entwurf anlegen" }).click();
    await page.getByText("Bitte prüfen Sie").waitFor();
    await settled(page);
    expect(await page.getByLabel("Titel des Vorhabens").inputValue()).toBe(title);
    expect(await page.getByLabel("Beantragter Betrag in Euro").getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("main").textContent()).toContain("„Beantragter Betrag in Euro“ ist 0 Euro");
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel("Beantragter Betrag in Euro").fill("9000");
    await page.getByRole("button", { name: "Entwurf anlegen" }).dblclick();
    await page.getByRole("link", { name: "Zum Entwurf" }).click();
    await page.getByRole("heading", { name: "Das fehlt noch" }).waitFor();
    await page.getByText("Antrag bearbeiten").click();
    await page.locator("[name=planText]").nth(1).fill("Bücher");
    await page.locator("[name=planAmount]").nth(1).fill("1000");
    // Somebody else changes it meanwhile: what is stored now stands beside what was typed.
    await reviseApplication(openedOn(page), { title: `${title}, zweiter Anlauf` }, 1);
    await page.getByRole("button", { name: "Änderungen speichern" }).click();
    await page.locator(".conflict").getByText(`${title}, zweiter Anlauf`).waitFor();
    expect(await page.locator("[name=planAmount]").nth(1).inputValue()).toBe("1000");
    await page.getByRole("button", { name: "Änderungen speichern" }).click();
    await page.getByText("Die Änderungen sind gespeichert.").waitFor();
    await page.getByRole("heading", { name: "Vollständig: Der Antrag kann eingereicht werden" }).waitFor();
    await settled(page);
    const drafts = (await rowsOf(page, "Meine Anträge")).filter(([name]) => name?.startsWith(title));
    expect(drafts.map((row) => row.slice(0, 4))).toEqual([
      [title, expect.any(String), "Entwurf", "nichts, vollständig"],
    ]);
  });

  it("lets an authority examine, ask back, award and reject, and nobody else", async () => {
    const [awarded, rejected] = [await handedIn("Elterncafé"), await handedIn("Werkstatt")];
    const { page } = await openDashboard({ search: `page=funding&part=queue&application=${awarded}`, as: "authority" });
    await page.getByRole("button", { name: "Prüfung beginnen" }).click();
    await page.getByRole("heading", { name: "Entscheiden", exact: true }).waitFor();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel("Bewilligter Betrag in Euro").fill("9001");
    await page.getByRole("button", { name: "Bewilligen" }).click();
    await page.getByText("Bitte prüfen Sie").waitFor();
    expect(await page.getByLabel("Bewilligter Betrag in Euro").inputValue()).toBe("9001");
    await page.getByLabel("Bewilligter Betrag in Euro").fill("8000");
    await page.getByRole("button", { name: "Bewilligen" }).dblclick();
    await page.getByText(/Der Antrag ist bewilligt. Die Nummer des Bescheids ist \S+\./).waitFor();
    const { data } = await askAs(
      solingen,
      "editor",
      `{ application(id: "${awarded}") { grant { amount { amount } } } }`,
    );
    expect(data.application.grant.amount.amount).toBe("8000.00");
    const { page: other } = await openDashboard({
      search: `page=funding&part=queue&application=${rejected}`,
      as: "authority",
    });
    await other.getByRole("button", { name: "Prüfung beginnen" }).click();
    await other.getByText("Nachfordern", { exact: true }).first().click();
    await other.getByRole("button", { name: "Nachfordern" }).click();
    await other.getByText("Bitte prüfen Sie").waitFor();
    await other.getByText("Ablehnen", { exact: true }).first().click();
    await other.getByLabel("Begründung").fill("Die Mittel sind vergeben.");
    await other.getByRole("button", { name: "Ablehnen" }).click();
    await other.getByText("Der Antrag ist abgelehnt.").waitFor();
    await settled(other);
    expect(await other.locator("main").textContent()).toContain("abgelehnt – Die Mittel sind vergeben.");
    const { page: own } = await openDashboard({
      search: `page=funding&part=applications&application=${await handedIn("Lesekreis")}`,
      as: "integration-centre",
    });
    expect(await own.getByRole("button", { name: /Prüfung beginnen|Bewilligen|Ablehnen/ }).count()).toBe(0);
  });

  it("shows one's own grants and dates, and gives the dates to a calendar", async () => {
    const { page } = await openDashboard({ search: "page=funding&part=grants", as: "integration-centre" });
    const { data } = await askAs(
      solingen,
      "editor",
      `{ grants(recipient: "${solingen}", first: 100) { totalCount } dueForMe { total } }`,
    );
    expect(await rowsOf(page, "Meine Zuwendungen")).toHaveLength(data.grants.totalCount);
    const due = await rowsOf(page, "Was als Nächstes fällig ist");
    expect(due).toHaveLength(data.dueForMe.total);
    const calendar = await downloaded(page, "Fristen in den Kalender übernehmen (.ics)");
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(due.length);
  });

  it("T8: shows an authority after two clicks and a second what is due in 14 days, incomplete first, and what it has to decide", async () => {
    const { page } = await task({ clicks: 2, seconds: 1 }, { as: "authority" }, async (page) => {
      await page.getByRole("link", { name: "Förderung" }).click();
      await page.locator(".chip", { hasText: "Bearbeitung" }).click();
      await page.getByRole("heading", { name: "In 14 Tagen fällig" }).waitFor();
    });
    const { data } = await askAs(
      "reg_059",
      "authority",
      `{ applicationsDue(days: 14) { complete daysLeft project { title } }
        applications(state: [SUBMITTED, IN_REVIEW], first: 1) { totalCount } }`,
    );
    const due = await rowsOf(page, "In 14 Tagen fällig");
    expect(due.map(([title]) => title)).toEqual(data.applicationsDue.map(({ project }: any) => project.title));
    const completeness = due.map(([, , missing]) => missing === "nichts, vollständig");
    expect(completeness).toEqual([...completeness].sort((one, other) => Number(one) - Number(other)));
    expect(await page.locator("main").textContent()).toContain(
      `${data.applications.totalCount} Anträge warten auf Prüfung oder Entscheidung`,
    );
    expect(await rowsOf(page, /^Verfügbare Mittel im Haushaltsjahr/)).not.toHaveLength(0);
  });

  it("maps the funded municipalities, and has the same ones in the table", async () => {
    const { page } = await openDashboard({ search: "page=funding&part=map" });
    const { data } = await ask("{ fundedMunicipalities { municipality { name kind } } }");
    const towns = data.fundedMunicipalities.filter(
      ({ municipality }: any) => !["COUNTY", "CITY_REGION"].includes(municipality.kind),
    );
    await page.locator(".map .district").first().waitFor();
    expect(await page.locator(".map circle").count()).toBe(towns.length);
    expect(await page.locator(".map .district.c1").count()).toBe(data.fundedMunicipalities.length - towns.length);
    await page.getByRole("button", { name: "Tabelle", exact: true }).click();
    await page
      .getByRole("button", { name: /^Alle \d+ Zeilen zeigen/ })
      .first()
      .click();
    const shown = await rowsOf(page, "Geförderte Kommunen");
    expect(shown.map(([name]) => name).sort()).toEqual(
      data.fundedMunicipalities.map(({ municipality }: any) => municipality.name).sort(),
    );
  });

  it("says that no list is known of KOMM-IN, and shows what was published as official, apart from own sums", async () => {
    const { page } = await openDashboard({ search: "page=funding&part=map&programme=prg_KOMM_IN" });
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toMatch(/KOMM-IN .* ist nicht bekannt, welche Kommunen gefördert wurden/);
    expect(text).toContain("Hier ist zu diesem Programm keine Zuwendung verzeichnet");
    const shown = await rowsOf(page, "Veröffentlichte Zahlen und eigene Summen");
    const of2010 = shown.filter(([, , , asOf]) => asOf === "27.10.2010");
    const firstOf = (metric: string) => of2010.find(([name]) => name === metric)?.[2];
    expect(firstOf("Kommunen seit Beginn")).toMatch(/^123/);
    expect(firstOf("Projekte seit Beginn")).toMatch(/^359/);
    expect(await page.locator('[data-figure="official"]').count()).toBe(shown.length);
  });
});

/** The application that is open on a page. */
function openedOn(page: Page): string {
  return new URL(page.url()).searchParams.get("application") ?? "";
}

async function askAs(partner: string, role: "editor" | "authority", query: string, variables: object = {}) {
  const house = theHouse();
  const token = await house.token(partner, [role]);
  return house.ask(query, variables, { authorization: `Bearer ${token}` });
}

/** The text of the file that a button gives. */
async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}
