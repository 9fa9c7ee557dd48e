import { Access, type Context, decidedInside, ofOwn, type Payload, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { advanceAdviceReferral } from "./advance-advice-referral.ts";
import type { AdviceReferral } from "./advice-referral.entity.ts";
import { AdvanceReferralInput, ReferToAdviceInput } from "./advice-referral.input.ts";
import { AdviceReferralPayload } from "./advice-referral.payload.ts";
import { referToAdvice } from "./refer-to-advice.ts";

type Answer = Promise<Payload<{ referral: AdviceReferral }>>;

@Resolver()
export class AdviceReferralMutations {
  @Mutation(() => AdviceReferralPayload, {
    description:
      "Hands a case over to advice or mentoring. A free place is held for 14 days (`HELD`); where all are taken the " +
      "case waits in line (`WAITING`).",
  })
  @Access(ofOwn("input.from", "caseworker"))
  referToAdvice(
    @Arg("input", () => ReferToAdviceInput, { description: "The case." }) input: ReferToAdviceInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, referToAdvice, input);
  }

  @Mutation(() => AdviceReferralPayload, {
    description:
      "Takes the next step: the provider accepts, refuses, starts and ends; the office that refers may withdraw what " +
      "is not accepted yet. Anything else is `ILLEGAL_TRANSITION`, which lists the steps there are.",
  })
  @Access(decidedInside("of the side whose step it is", "caseworker", "provider"))
  advanceAdviceReferral(
    @Arg("input", () => AdvanceReferralInput, { description: "The step." }) input: AdvanceReferralInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, advanceAdviceReferral, input);
  }
}
