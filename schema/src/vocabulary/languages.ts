import { readData } from "../read-data.ts";

/** A language people speak or learn, from Unicode CLDR 48. */
export interface Language {
  /** BCP 47 tag, e.g. `ar`. */
  tag: string;
  /** ISO 639-3 code, e.g. `ara`. */
  iso: string;
  german: string;
  english: string;
  native: string;
  direction: "ltr" | "rtl";
}

/** The 77 languages the graph knows, by their BCP 47 tag. */
export const languages: ReadonlyMap<string, Language> = new Map(
  readData("languages.csv").map((row): [string, Language] => [
    row.text("tag"),
    {
      tag: row.text("tag"),
      iso: row.text("iso639_3"),
      german: row.text("name_de"),
      english: row.text("name_en"),
      native: row.text("name_native"),
      direction: row.text("direction") === "rtl" ? "rtl" : "ltr",
    },
  ]),
);
