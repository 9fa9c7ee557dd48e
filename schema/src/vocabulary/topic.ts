import { graphEnum } from "../graph-enum.ts";

export const Topic = graphEnum("Topic", "Handlungsfeld: what a need, an offer or a project is about.", {
  FIRST_ORIENTATION: "Erstorientierung: finding one's way in the first weeks.",
  LANGUAGE: "Sprache: learning German.",
  EDUCATION: "Bildung: school and further education.",
  VOCATIONAL_TRAINING: "Ausbildung: vocational training and recognition of qualifications.",
  WORK: "Arbeit: finding and keeping work.",
  CHILDCARE: "Kinderbetreuung: day care, and bridges into it.",
  HEALTH: "Gesundheit: health and care.",
  HOUSING: "Wohnen: finding and keeping a home.",
  PARTICIPATION: "Teilhabe: taking part in public life.",
  CULTURE: "Kultur: arts, religion, sport and festivities.",
  URBAN_DEVELOPMENT: "Stadtentwicklung: neighbourhoods and meeting places.",
  LEGAL_STATUS: "Aufenthalt und Einbürgerung: residence and naturalisation.",
  ANTI_DISCRIMINATION: "Antidiskriminierung: protection against discrimination.",
  VOLUNTEERING: "Ehrenamt: winning, training and accompanying volunteers.",
});
export type Topic = keyof typeof Topic;
