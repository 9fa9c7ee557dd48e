import { type Change, forbidden, refuse } from "@kommgraph/infra";
import { dayWithin, numberOf, type Rule, rule, type Topic } from "@kommgraph/schema";
import { actsForMunicipality } from "../municipality/acts-for.ts";
import { Need } from "./need.entity.ts";
import type { RecordNeedInput } from "./need.input.ts";

/** Counts under five are not public, and needs are. */
const pointsToNobody = rule<"people", number>("people", (people) => {
  if (people < 0 || people >= 5) return null;
  return {
    code: "GROUP_TOO_SMALL",
    message: {
      en: `people is ${people}; groups under five could point to persons. Record them together with a wider group.`,
      de: `people ist ${people}; Gruppen unter fünf könnten auf Personen deuten. Bitte mit einer größeren Gruppe zusammenfassen.`,
    },
  };
});

/** What holds for the figures of a need, whether it is recorded or revised. */
export const needRules = [
  numberOf("people", 0, 1_000_000),
  pointsToNobody,
  dayWithin("end", "2000-01-01", "2100-12-31"),
] as const;

/** Topics in which it matters how much German somebody wants to know. */
const topicsWithLevel: readonly Topic[] = ["FIRST_ORIENTATION", "LANGUAGE", "EDUCATION", "VOCATIONAL_TRAINING", "WORK"];

export const levelFitsTopic: Rule<Pick<RecordNeedInput, "topic" | "level">> = ({ topic, level }) => {
  if (level == null || topicsWithLevel.includes(topic)) return [];
  const message = {
    en: `level is for ${topicsWithLevel.join(", ")} only; leave it out for ${topic}.`,
    de: `level gibt es nur bei ${topicsWithLevel.join(", ")}; bitte bei ${topic} weglassen.`,
  };
  return [{ code: "LEVEL_WITHOUT_LANGUAGE", message, path: ["level"] }];
};

/** The need to be changed, of a municipality somebody acts for, as they have seen it, and still there. */
export async function ownNeed(change: Change, input: { need: string; expectedVersion: number }): Promise<Need> {
  const need = await change.load(Need, input.need, "need");
  if (!actsForMunicipality(change.who, need.municipality.id)) throw forbidden(change.who, `a change of ${need.id}`);
  change.expectVersion(need, input.expectedVersion);
  if (need.withdrawnOn === null) return need;
  return refuse(
    "ALREADY_WITHDRAWN",
    {
      en: `This need was withdrawn on ${need.withdrawnOn}; record a new one.`,
      de: `Dieser Bedarf wurde am ${need.withdrawnOn} zurückgezogen; bitte einen neuen erfassen.`,
    },
    "need",
  );
}
