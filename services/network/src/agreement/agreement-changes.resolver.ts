import { Access, type Context, decidedInside, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { agreeCooperation } from "./agree-cooperation.ts";
import { AgreeCooperationInput, EndAgreementInput } from "./agreement.input.ts";
import { AgreementPayload } from "./agreement.payload.ts";
import { endAgreement } from "./end-agreement.ts";

const party = decidedInside("of one of those who agree", "editor", "provider");

/** How agreements come to be and end. */
@Resolver()
export class AgreementChanges {
  @Mutation(() => AgreementPayload, { description: "Records an agreement of the own partner with others." })
  @Access(party)
  agreeCooperation(
    @Arg("input", () => AgreeCooperationInput, { description: "Who agrees on what for how long." })
    input: AgreeCooperationInput,
    @Ctx() context: Context,
  ): Promise<AgreementPayload> {
    return write(context, agreeCooperation, input);
  }

  @Mutation(() => AgreementPayload, { description: "Ends an agreement of the own partner, today or later." })
  @Access(party)
  endAgreement(
    @Arg("input", () => EndAgreementInput, { description: "Which one, and when." }) input: EndAgreementInput,
    @Ctx() context: Context,
  ): Promise<AgreementPayload> {
    return write(context, endAgreement, input);
  }
}
