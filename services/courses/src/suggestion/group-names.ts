import type { Sentence, TargetGroup } from "@kommgraph/schema";

/** Groups as they are called within a sentence. */
export const groupNames: Record<TargetGroup, Sentence> = {
  NEW_ARRIVALS: { en: "new arrivals", de: "Neuzugewanderte" },
  REFUGEES: { en: "refugees", de: "Geflüchtete" },
  EU_CITIZENS: { en: "EU citizens", de: "Unionsbürgerinnen und Unionsbürger" },
  CHILDREN: { en: "children", de: "Kinder" },
  YOUTH: { en: "young people", de: "Jugendliche und junge Erwachsene" },
  WOMEN: { en: "women", de: "Frauen" },
  PARENTS: { en: "parents", de: "Eltern" },
  SENIORS: { en: "seniors", de: "Seniorinnen und Senioren" },
  JOB_SEEKERS: { en: "job seekers", de: "Arbeitsuchende" },
  LONG_TERM_RESIDENTS: { en: "long-term residents", de: "Menschen, die schon lange hier leben" },
  EVERYONE: { en: "everyone", de: "alle" },
};
