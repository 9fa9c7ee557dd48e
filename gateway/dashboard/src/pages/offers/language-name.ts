import { locale } from "../../words/language.ts";

/** Where `Intl` has one name for a language and for the family it belongs to. */
const ofItsOwn: Readonly<Record<string, Record<string, string>>> = {
  kmr: { "de-DE": "Kurdisch (Kurmandschi)", "en-GB": "Kurdish (Kurmanji)" },
};

/** “Arabisch” for `ar`; the tag itself where nobody knows a name. */
export function languageName(tag: string): string {
  return ofItsOwn[tag]?.[locale.value] ?? new Intl.DisplayNames(locale.value, { type: "language" }).of(tag) ?? tag;
}
