/** What people type when they look for a topic. */
export const topicWords: Readonly<Record<string, string>> = {
  FIRST_ORIENTATION: "Erstorientierung Ankommen Orientierung",
  LANGUAGE: "Sprache Deutsch Sprachkurs language",
  EDUCATION: "Bildung Schule education",
  VOCATIONAL_TRAINING: "Ausbildung Beruf Qualifizierung",
  WORK: "Arbeit Beruf Job work",
  CHILDCARE: "Kinderbetreuung Kita childcare",
  HEALTH: "Gesundheit health",
  HOUSING: "Wohnen Wohnung housing",
  PARTICIPATION: "Teilhabe Beteiligung Politik",
  CULTURE: "Kultur culture",
  URBAN_DEVELOPMENT: "Quartier Stadtentwicklung Nachbarschaft",
  LEGAL_STATUS: "Aufenthalt Recht Einbürgerung",
  ANTI_DISCRIMINATION: "Antidiskriminierung Rassismus",
  VOLUNTEERING: "Ehrenamt Engagement volunteering",
};
