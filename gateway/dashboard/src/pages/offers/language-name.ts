import { locale } from "../../words/language.ts";

/** “Arabisch” for `ar`; the tag itself where nobody knows a name. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(locale.value, { type: "language" }).of(tag) ?? tag;
}
