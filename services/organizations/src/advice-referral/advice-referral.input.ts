import { LanguageTagScalar, ReferralState } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A case to be handed over. Nothing in it may say who is meant." })
export class ReferToAdviceInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Advice or mentoring to refer to, `off_…`." })
  offer!: string;

  @Field(() => ID, { description: "Municipality whose office refers: one's own." })
  from!: string;

  @Field(() => String, {
    description:
      "Aktenzeichen: file number that only the own office can resolve, e.g. `SG-4711-26`. It is kept as a keyed hash, " +
      "by which a second referral of the case to the same offer is noticed, and answered to nobody.",
  })
  caseRef!: string;

  @Field(() => [LanguageTagScalar], {
    description: "Languages in which one can talk to the person, best first; 1 to 10.",
  })
  languages!: string[];

  @Field(() => String, {
    nullable: true,
    description: "Remark for the provider, up to 500 characters; never about a person, never the file number.",
  })
  note?: string | null;
}

@InputType({ description: "The next step of a referral." })
export class AdvanceReferralInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `adv_…`." })
  referral!: string;

  @Field(() => ReferralState, { description: "Where it goes; the legal steps depend on the side one stands on." })
  to!: ReferralState;

  @Field(() => Int, { description: "The version you have seen." })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: "Remark that both sides see, up to 500 characters; never about a person.",
  })
  note?: string | null;
}
