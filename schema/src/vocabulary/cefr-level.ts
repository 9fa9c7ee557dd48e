import { graphEnum } from "../graph-enum.ts";

export const CefrLevel = graphEnum(
  "CefrLevel",
  "Level of the Common European Framework of Reference for Languages (GER), in ascending order.",
  {
    PRE_A1: "Before A1: literacy and first words.",
    A1: "Beginner: introduces oneself, asks simple questions.",
    A2: "Elementary: everyday situations.",
    B1: "Independent: aim of the integration course (Zertifikat Integrationskurs).",
    B2: "Independent, at work: aim of the basic vocational language course.",
    C1: "Proficient.",
    C2: "Proficient, close to a native speaker.",
  },
);
export type CefrLevel = keyof typeof CefrLevel;

/** All levels, lowest first. */
export const cefrLevels = Object.keys(CefrLevel) as CefrLevel[];
