import { computed, type ReadonlySignal } from "@preact/signals";
import { changeEverywhere, everywhereValue } from "../view-state.ts";

/** German, English, and plain German (Leichte Sprache). */
export const languages = ["de", "en", "de-simple"] as const;
export type Language = (typeof languages)[number];

/** The language of the page, as its address says; German if it does not. */
export const language: ReadonlySignal<Language> = computed(
  () => languages.find((known) => known === everywhereValue("lang")) ?? "de",
);

export function speak(chosen: Language): void {
  changeEverywhere("lang", chosen === "de" ? null : chosen);
}

/** In which language the graph is asked to say its own sentences. */
export const graphLanguage: ReadonlySignal<"de" | "en"> = computed(() => (language.value === "en" ? "en" : "de"));

/** For dates and numbers. */
export const locale: ReadonlySignal<string> = computed(() => (language.value === "en" ? "en-GB" : "de-DE"));

/** The dictionary of a page or part in the language of the moment: `words.value.title`. German says what there has to be. */
export function wordsOf<German>(dictionaries: Record<Language, German>): ReadonlySignal<German> {
  return computed(() => dictionaries[language.value]);
}
