import { language } from "../../words/language.ts";

/** The official name, or the English one where the page is in English. */
export function programmeName({ name, englishName }: { name: string; englishName: string }): string {
  return language.value === "en" ? englishName : name;
}
