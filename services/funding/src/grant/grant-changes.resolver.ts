import { Access, type Context, decidedInside, either, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ofItsProgramme } from "../programme/authorities.ts";
import { acceptNotice } from "./accept-notice.ts";
import { approveApplication } from "./approve-application.ts";
import { forwardGrant } from "./forward-grant.ts";
import { ApproveApplicationInput, ForwardGrantInput, GrantActionInput } from "./grant.input.ts";
import { GrantPayload } from "./grant.payload.ts";
import { receiveRepayment } from "./receive-repayment.ts";
import { revokeGrant } from "./revoke-grant.ts";

const recipient = decidedInside("of the recipient", "editor", "provider");

/** How grants come to be, become final, are passed on and taken back. */
@Resolver()
export class GrantChanges {
  @Mutation(() => GrantPayload, {
    description: "Awards an application and commits the money against a budget line, both or neither.",
  })
  @Access(ofItsProgramme)
  approveApplication(
    @Arg("input", () => ApproveApplicationInput, { description: "Which application, how much, and for when." })
    input: ApproveApplicationInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    return write(context, approveApplication, input);
  }

  @Mutation(() => GrantPayload, {
    description:
      "Waives objection to the notice (Rechtsbehelfsverzicht), so that it is final before its month is over.",
  })
  @Access(recipient)
  acceptNotice(
    @Arg("input", () => GrantActionInput, { description: "Which grant." }) input: GrantActionInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    return write(context, acceptNotice, input);
  }

  @Mutation(() => GrantPayload, {
    description: "Passes a part of the own grant on to a last recipient (Weiterleitung).",
  })
  @Access(recipient)
  forwardGrant(
    @Arg("input", () => ForwardGrantInput, { description: "To whom, how much, and what for." })
    input: ForwardGrantInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    return write(context, forwardGrant, input);
  }

  @Mutation(() => GrantPayload, {
    description:
      "Takes a grant back (Widerruf) with all that was forwarded of it, and claims what was paid; the note says why.",
  })
  @Access(either(ofItsProgramme, decidedInside("of the first recipient", "editor", "provider")))
  revokeGrant(
    @Arg("input", () => GrantActionInput, { description: "Which grant, and why." }) input: GrantActionInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    return write(context, revokeGrant, input);
  }

  @Mutation(() => GrantPayload, {
    description: "Books what was claimed as paid back (Erstattung), once it has come; see `Grant.claim`.",
  })
  @Access(either(ofItsProgramme, decidedInside("of the first recipient", "editor", "provider")))
  receiveRepayment(
    @Arg("input", () => GrantActionInput, { description: "Of which grant." }) input: GrantActionInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    return write(context, receiveRepayment, input);
  }
}
