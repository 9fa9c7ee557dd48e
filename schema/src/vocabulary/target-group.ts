import { graphEnum } from "../graph-enum.ts";

export const TargetGroup = graphEnum("TargetGroup", "Zielgruppe: whom a need or an offer is about.", {
  NEW_ARRIVALS: "Neuzugewanderte: people in their first years here.",
  REFUGEES: "Geflüchtete: people who sought protection.",
  EU_CITIZENS: "Unionsbürgerinnen und Unionsbürger.",
  CHILDREN: "Kinder up to 13 years.",
  YOUTH: "Jugendliche und junge Erwachsene, 14 to 26 years.",
  WOMEN: "Frauen.",
  PARENTS: "Eltern.",
  SENIORS: "Seniorinnen und Senioren.",
  JOB_SEEKERS: "Arbeitsuchende.",
  LONG_TERM_RESIDENTS: "People who have lived here for long (nachholende Integration).",
  EVERYONE: "Alle: no restriction.",
});
export type TargetGroup = keyof typeof TargetGroup;
