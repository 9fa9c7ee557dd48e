import { graphEnum } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { EligibilityRule } from "./eligibility-rule.entity.ts";

export const Verdict = graphEnum("Verdict", "What a rule says of an applicant.", {
  YES: "Fulfilled.",
  NO: "Not fulfilled.",
  MISSING: "Not known yet; the detail says what to bring.",
});
export type Verdict = keyof typeof Verdict;

@ObjectType({ description: "What one rule says of an applicant." })
export class RuleResult {
  @Field(() => EligibilityRule, { description: "The rule." })
  rule!: EligibilityRule;

  @Field(() => Verdict, { description: "Whether it is fulfilled." })
  verdict!: Verdict;

  @Field(() => String, { nullable: true, description: "Why, or what is missing, in the caller's language." })
  detail!: string | null;
}

@ObjectType({
  description:
    "Whether an applicant may apply, rule by rule, from what is known here. It decides nothing: the authority does.",
})
export class Precheck {
  @Field(() => Verdict, { description: "NO if any rule says so, else MISSING if anything is not known, else YES." })
  verdict!: Verdict;

  @Field(() => [RuleResult], { description: "Every rule of the call, in its order." })
  results!: RuleResult[];
}
