import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ask, openDashboard } from "./dashboard.ts";
import type { PageUnderTest } from "./pages.ts";

type View = Pick<PageUnderTest, "name" | "search" | "as">;

/** Beside what stands in the addresses: where numbers are that only show when something is opened. */
const views: readonly View[] = [
  { name: "situation", search: "picture=table" },
  { name: "situation, a town", search: "town=05122000" },
  { name: "network, with a partner", search: "page=network&town=mun_05122000" },
  { name: "steering, with an indicator", search: "page=steering&town=mun_05122000&line=WAITING_DAYS&topic=LANGUAGE" },
  { name: "offers, with a course", search: "page=offers&search=Deutsch&town=mun_05122000" },
  { name: "offers, for a person", search: "page=offers&part=person" },
  { name: "offers, of one's own", search: "page=offers&part=own", as: "provider" },
  { name: "practice, with an example", search: "page=practice" },
];

describe("every number", () => {
  it.each(views)("has unit, date, source, group and method behind a button: $name", async ({ search, as }) => {
    const { page } = await openDashboard({ search: search + (await opened(search)), ...(as && { as }) });
    expect(await page.locator("main .panel [data-figure]").count()).toBeGreaterThan(0);
    expect(await page.evaluate(withoutOrigin)).toEqual([]);
    expect(await bareNumbers(page)).toEqual([]);
  });
});

/** What is opened beside the view, as its address names it. */
async function opened(search: string): Promise<string> {
  const { data } = await ask(`{
    partners(filter: { municipality: "mun_05122000", withoutNetwork: false, type: [MigrantOrganization] }, first: 1) { nodes { id } }
    practices { id transfers { adoptedOn } }
    courses(filter: { freeSeats: true }, first: 1) { nodes { id } }
  }`);
  if (search.includes("page=network")) return `&partner=${data.partners.nodes[0].id}`;
  if (search.includes("search=Deutsch")) return `&offer=${data.courses.nodes[0].id}`;
  const taken = data.practices.find(({ transfers }: { transfers: unknown[] }) => transfers.length > 0);
  return search === "page=practice" ? `&practice=${taken.id}` : "";
}

/** Figures that do not tell all five. */
const withoutOrigin = `[...document.querySelectorAll("[data-figure]")].filter((figure) => {
  const told = [...figure.querySelectorAll(".origin-line")].filter((line) => line.lastElementChild.textContent.trim());
  return told.length !== 5 || !figure.querySelector(".origin-button");
}).map((figure) => figure.textContent)`;

/**
 * Numbers that stand outside of a figure: all in a sentence, counted things in a text, and columns of numbers. What a
 * list says of itself needs no origin, nor do links, dates, and the order of a table.
 */
function bareNumbers(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const counted = /\\d(-mal|\\s?%|\\s€|\\skm|\\s(von \\d|freie|Mitglieder|Menschen|Plätze|Kurse|Fälle|Unterrichtseinheiten))/;
    const value = /^(?!\\d+\\.\\d+\\.\\d{4})[\\d.,]+(\\s?%|\\s€|\\skm|\\sTage|\\sPlätze.*)?$/;
    const texts = [...document.querySelectorAll("main .panel :is(p, dd, li):not(li li)")].flatMap((block) => {
      const bare = block.cloneNode(true);
      if (block.matches(".on-paper")) return [];
      for (const told of bare.querySelectorAll("[data-figure], a, ul")) told.remove();
      const text = bare.textContent.trim();
      const said = block.matches("[data-sentence]") ? /\\d/ : counted;
      return said.test(text) || (block.matches("dd") && value.test(text)) ? [text] : [];
    });
    const columns = [...document.querySelectorAll("main .panel table")].flatMap((table) =>
      [...table.querySelectorAll("thead th")].filter((head, place) => {
        if (head.querySelector("[data-figure]") || /Reihenfolge|Dringlichkeit/.test(head.textContent)) return false;
        return [...table.querySelectorAll("tbody tr")].some((row) => value.test(row.children[place].textContent));
      }).map((head) => head.textContent));
    return [...texts, ...columns];
  })()`) as Promise<string[]>;
}
