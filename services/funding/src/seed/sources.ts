const ministry2008 = "Ministerium für Generationen, Familie, Frauen und Integration NRW";

/** The documents that the facts come from, by the number the data files name them with. */
const documents: Record<string, string> = {
  "000": `${ministry2008}, Pressemitteilung vom 08.10.2008`,
  "001": "Ministerium für Kinder, Familie, Flüchtlinge und Integration NRW, Pressemitteilung vom 05.11.2020",
  "002": "NRWSPD, Faktencheck – Was NRW für die Integration tut (2016)",
  "003": `${ministry2008}, KOMM-IN NRW, Anlage 2`,
  "004": "Ministerium für Arbeit, Integration und Soziales NRW, Pressemitteilung vom 27.10.2010",
};

/** Days that the source does not tell in full, and what was inferred. */
const inferred: Record<string, string> = {
  "2016-02-12": "the source gives day and month only, the year is inferred",
  "2012-02-14": "the source gives the year only, the day is that of the act",
};

/** How a document is cited, with what of the date it does not tell itself. */
export function sourceOf(document: string, date: string): string {
  const citation = documents[document];
  if (citation === undefined) throw new Error(`There is no document ${document}`);
  return inferred[date] ? `${citation}; ${inferred[date]}` : citation;
}
