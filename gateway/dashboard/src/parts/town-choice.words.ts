import { wordsOf } from "../words/language.ts";

const de = {
  unknown: (text: string) => `„${text}“ ist kein Ort und keine Postleitzahl in Nordrhein-Westfalen.`,
  stays: (name: string) => ` Gezeigt wird weiter ${name}.`,
  which: "Welchen Ort meinen Sie?",
  lost: "Der gewählte Ort ist gerade nicht bekannt. Gezeigt wird das ganze Land.",
};

const en: typeof de = {
  unknown: (text) => `“${text}” is no place and no postcode in North Rhine-Westphalia.`,
  stays: (name) => ` What is shown is still ${name}.`,
  which: "Which place do you mean?",
  lost: "The chosen place is not known at the moment. The whole state is shown.",
};

const deSimple: typeof de = {
  unknown: (text) => `„${text}“ gibt es nicht in Nordrhein-Westfalen.`,
  stays: (name) => ` Sie sehen noch ${name}.`,
  which: "Welchen Ort meinen Sie?",
  lost: "Wir finden den Ort gerade nicht. Sie sehen das ganze Land.",
};

/** Of the field alone: most pages have none. */
export const townChoiceWords = wordsOf({ de, en, "de-simple": deSimple });
