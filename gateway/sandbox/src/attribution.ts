/** Whose data the graph carries, in the words their licences ask for. */
export const attribution =
  "© Statistisches Bundesamt (Destatis) 2023; Zensus 2022 © Statistische Ämter des Bundes und der Länder; " +
  "INKAR © BBSR 2024; © GeoBasis-DE / BKG 2021 (Daten verändert); " +
  "Datenlizenz Deutschland – Namensnennung – Version 2.0 (www.govdata.de/dl-de/by-2-0)";
