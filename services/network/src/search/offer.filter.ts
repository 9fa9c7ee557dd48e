import {
  badInput,
  CefrLevel,
  DateScalar,
  graphEnum,
  idOf,
  LanguageTagScalar,
  TargetGroup,
  Topic,
} from "@kommgraph/schema";
import { Field, ID, InputType } from "type-graphql";
import { arrayOf } from "../projection/array-of.ts";
import { checkNear, NearInput } from "./near.input.ts";
import { Question } from "./question.ts";

export const OfferType = graphEnum("OfferType", "What kind of thing is offered.", {
  Course: "A course of a provider.",
  CommunityOffer: "What an organization offers: a meeting point, advice, a language café.",
});
export type OfferType = keyof typeof OfferType;

@InputType({ description: "Which offers; all conditions hold together." })
export class OfferFilter {
  @Field(() => [Topic], { nullable: true, description: "Any of these topics." })
  topic?: Topic[] | null;

  @Field(() => [CefrLevel], { nullable: true, description: "Leads to any of these levels." })
  level?: CefrLevel[] | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description: "Open to any of these groups: made for one of them, or for `EVERYONE`.",
  })
  targetGroup?: TargetGroup[] | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: "Held or accompanied in this language, e.g. `ar`." })
  language?: string | null;

  @Field(() => ID, { nullable: true, description: "In this town, or in the towns of this county." })
  municipality?: string | null;

  @Field(() => NearInput, {
    nullable: true,
    description:
      "Takes place near this point; nearest first where nothing is searched. Where only the town is known, its centre counts.",
  })
  near?: NearInput | null;

  @Field(() => DateScalar, { nullable: true, description: "Runs on this day." })
  on?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Starts on this day or later." })
  startsFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Starts on this day or earlier." })
  startsUntil?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "With at least one free seat (or with none); uncounted seats are neither.",
  })
  freeSeats?: boolean | null;

  @Field(() => [OfferType], { nullable: true, description: "Any of these types." })
  type?: OfferType[] | null;

  @Field(() => ID, { nullable: true, description: "Of this provider or organization." })
  provider?: string | null;
}

/** The filter as conditions on the table `offer`. */
export function whereOffer(filter: OfferFilter | null | undefined): Question {
  const { topic, level, targetGroup, language, municipality, near, on, freeSeats, type, provider } = filter ?? {};
  const question = new Question();
  if (topic) question.and("topic = any(?)", arrayOf(topic));
  if (level) question.and("level = any(?)", arrayOf(level));
  if (targetGroup)
    question.and("target_groups && ?", arrayOf([...targetGroup, ...(targetGroup.length > 0 ? ["EVERYONE"] : [])]));
  if (language) question.and("? = any(languages)", language);
  if (municipality) {
    const id = idOf(municipality, "Municipality");
    question.and("(municipality_id = ? or county_id = ?)", id, id);
  }
  if (on) question.and("starts_on <= ?::date and (ends_on is null or ends_on >= ?::date)", on, on);
  whereStart(question, filter ?? {});
  if (freeSeats != null) question.and(freeSeats ? "free > 0" : "free <= 0");
  if (type) question.and("type = any(?)", arrayOf(type));
  if (provider) question.and("provider_id = ?", idOf(provider, "CourseProvider", "MigrantOrganization"));
  if (near) {
    checkNear(near);
    question.near(near);
  }
  return question;
}

function whereStart(question: Question, { startsFrom, startsUntil }: OfferFilter): void {
  if (startsFrom && startsUntil && startsUntil < startsFrom) {
    throw badInput(
      "INVALID_PERIOD",
      `“startsUntil” (${startsUntil}) is before “startsFrom” (${startsFrom}). Exchange them, or leave one out.`,
    );
  }
  if (startsFrom) question.and("starts_on >= ?::date", startsFrom);
  if (startsUntil) question.and("starts_on <= ?::date", startsUntil);
}
