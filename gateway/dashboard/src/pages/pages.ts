import type { ComponentType } from "preact";
import type { PageName } from "../page-names.ts";

/** A page's module: what it shows, lazily loaded. */
interface PageModule {
  Page: ComponentType;
}

/**
 * The rooms that can be entered, in the order of the navigation. A page that is not built yet is not in it: its folder
 * `src/pages/<name>/` needs a `page.tsx` that exports `Page`. Found by its file, so nobody has to edit this list.
 */
const found = import.meta.glob<PageModule>("./*/page.tsx");

export const pages: Partial<Record<PageName, () => Promise<PageModule>>> = Object.fromEntries(
  Object.entries(found).map(([file, load]) => [file.split("/")[1], load]),
);
