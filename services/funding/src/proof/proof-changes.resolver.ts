import { Access, type Context, decidedInside, either, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { GrantPayload } from "../grant/grant.payload.ts";
import { ofItsProgramme } from "../programme/authorities.ts";
import { checkProof } from "./check-proof.ts";
import { CheckProofInput, SubmitProofInput } from "./proof.input.ts";
import { submitProof } from "./submit-proof.ts";

/** How the use of money is proven and checked. */
@Resolver()
export class ProofChanges {
  @Mutation(() => GrantPayload, { description: "Hands in the proof of use (Verwendungsnachweis) of the own grant." })
  @Access(decidedInside("of the recipient", "editor", "provider"))
  submitProof(
    @Arg("input", () => SubmitProofInput, { description: "What was done, and what was spent." })
    input: SubmitProofInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    return write(context, submitProof, input);
  }

  @Mutation(() => GrantPayload, {
    description:
      "Checks a proof of use: the authority, or the first recipient of what it forwarded. Accepted, the unspent is claimed back; not accepted, a better proof is awaited.",
  })
  @Access(either(ofItsProgramme, decidedInside("of the first recipient", "editor", "provider")))
  checkProof(
    @Arg("input", () => CheckProofInput, { description: "Which grant, and with which result." })
    input: CheckProofInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    return write(context, checkProof, input);
  }
}
