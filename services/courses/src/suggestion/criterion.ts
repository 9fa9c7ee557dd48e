import { graphEnum } from "@kommgraph/schema";

export const SuggestionCriterion = graphEnum("SuggestionCriterion", "By what courses are chosen for a person.", {
  LEVEL: "Builds on the person's level and leads on, not beyond the goal.",
  START: "Begins soon, at best within six weeks (IntV § 7).",
  DISTANCE: "Is near.",
  SEAT: "Has a free seat, or a short waiting line.",
  TARGET_GROUP: "Is made for people like this one.",
  LANGUAGE: "Is accompanied in a language the person speaks.",
  CHILDCARE: "Looks after children.",
  WEEKDAYS: "Takes place on days on which the person can come.",
});
export type SuggestionCriterion = keyof typeof SuggestionCriterion;

/** How much each criterion counts among those that matter to the person. */
export const weights: Record<SuggestionCriterion, number> = {
  LEVEL: 25,
  START: 25,
  DISTANCE: 20,
  SEAT: 15,
  TARGET_GROUP: 10,
  LANGUAGE: 10,
  CHILDCARE: 5,
  WEEKDAYS: 5,
};

export const criteria = Object.keys(weights) as SuggestionCriterion[];

/** The criteria by which a course is left out, not only ranked lower. */
export const excluding = ["LEVEL", "START", "DISTANCE", "TARGET_GROUP", "CHILDCARE", "WEEKDAYS"] as const;
export type ExcludingCriterion = (typeof excluding)[number];
