import { csvOfListing } from "../parts/listing.ts";
import { everywhereValue, lookAt, page } from "../view-state.ts";
import { graphLanguage, languages } from "../words/language.ts";
import type { LatestTable, Step } from "./step.ts";
import { publicTables } from "./tables.ts";

/**
 * The table of a view as a file, for the gateway, which has no window: the same code as on the page, in steps. Each says
 * what has to be asked, and is given the answer; the last one is the file. Between two steps others may look at other
 * views, so that each begins by looking at its own.
 */
export function openLatest(search: string): LatestTable {
  lookAt(search);
  const found = publicTables[page.value];
  const strange = [...(found?.view.strange() ?? []), ...strangeLanguage()];
  const table = found?.table();
  return {
    next(data): Step {
      if (strange.length > 0) {
        return refused(`This view does not understand ${strange.map((one) => `“${one}”`).join(", ")}.`);
      }
      lookAt(search);
      const step = table?.next(data);
      if (!step?.value) return refused("This view has no table that everybody may see.");
      if (!step.done) return { kind: "ask", ...step.value, language: graphLanguage.value };
      return { kind: "file", name: `${step.value.file}.csv`, text: csvOfListing(step.value) };
    },
  };
}

function refused(why: string): Step {
  const message = `${why} The link beside a table of the dashboard has the right address.`;
  return { kind: "refused", message };
}

function strangeLanguage(): string[] {
  const given = everywhereValue("lang");
  return given === null || languages.some((known) => known === given) ? [] : [`lang=${given}`];
}
