/** The pages as they are first opened, each with what stands behind the question mark of its address. */
export const views: readonly { name: string; search: string }[] = [
  { name: "Lage: the state", search: "" },
  { name: "Lage: a town", search: "town=05122000" },
  { name: "Angebote", search: "page=offers&search=Deutsch&town=mun_05122000" },
  { name: "Netz", search: "page=network&town=mun_05122000" },
  { name: "Förderung", search: "page=funding" },
  { name: "Förderung, an applicant", search: "page=funding&as=integration-centre" },
  { name: "Förderung, the map", search: "page=funding&part=map" },
  { name: "Steuerung", search: "page=steering&town=mun_05122000&topic=LANGUAGE" },
  { name: "Termine", search: "page=events" },
  { name: "Praxis", search: "page=practice" },
];

/** A choice that is made on a page. */
export interface Choice {
  name: string;
  search: string;
  /** What is clicked, or the list and the value of it that is taken. */
  label: string;
  value?: string;
  /** Its answer has to be asked for; the data of the others are there. */
  asks: boolean;
}

export const choices: readonly Choice[] = [
  { name: "Lage, the map: level B1", search: "", label: "B1", asks: false },
  { name: "Lage, the table of all towns: level B1", search: "picture=table", label: "B1", asks: false },
  { name: "Lage, the map: another topic", search: "", label: "Handlungsfeld", value: "WORK", asks: true },
  {
    name: "Angebote: with a free place",
    search: "page=offers&search=Deutsch",
    label: "Nur mit freiem Platz",
    asks: true,
  },
];
