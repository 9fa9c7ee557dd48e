import {
  Access,
  actsFor,
  anyOf,
  type Context,
  decidedInside,
  either,
  forbidden,
  hasRole,
  historyOf,
  load,
  write,
} from "@kommgraph/infra";
import { HistoryEntry } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Grant } from "../grant/grant.entity.ts";
import { gives } from "../grant/grant-step.ts";
import { ofItsProgramme } from "../programme/authorities.ts";
import { approveDisbursement } from "./approve-disbursement.ts";
import { Disbursement } from "./disbursement.entity.ts";
import { PayDisbursementInput, RefuseDisbursementInput, RequestDisbursementInput } from "./disbursement.input.ts";
import { DisbursementPayload } from "./disbursement.payload.ts";
import { payDisbursement } from "./pay-disbursement.ts";
import { refuseDisbursement } from "./refuse-disbursement.ts";
import { requestDisbursement } from "./request-disbursement.ts";

const giver = either(ofItsProgramme, decidedInside("of the first recipient", "editor", "provider"));

/** How money is drawn and paid. */
@Resolver(() => Disbursement)
export class DisbursementResolver {
  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description: "Who changed what when, oldest first; for its recipient, whoever gives it, and the ministry.",
  })
  @Access(either(anyOf("ministry"), ofItsProgramme, decidedInside("of recipient or giver", "editor", "provider")))
  async history(@Root() { id, grantId }: Disbursement, @Ctx() context: Context): Promise<HistoryEntry[]> {
    const { who } = context;
    const grant = await load(context, Grant, grantId);
    const sees = hasRole(who, "ministry") || (grant && (actsFor(who, grant.recipientId) || gives(who, grant)));
    if (!sees) throw forbidden(who, `the history of ${id}`);
    return historyOf(context, "Disbursement", id);
  }

  @Mutation(() => DisbursementPayload, { description: "Draws money from the own grant (Mittelabruf)." })
  @Access(decidedInside("of the recipient", "editor", "provider"))
  requestDisbursement(
    @Arg("input", () => RequestDisbursementInput, { description: "From which grant, how much, and by when." })
    input: RequestDisbursementInput,
    @Ctx() context: Context,
  ): Promise<DisbursementPayload> {
    return write(context, requestDisbursement, input);
  }

  @Mutation(() => DisbursementPayload, {
    description: "Releases what was drawn for payment, once it is examined: the authority, or the first recipient.",
  })
  @Access(giver)
  approveDisbursement(
    @Arg("input", () => PayDisbursementInput, { description: "Which request." }) input: PayDisbursementInput,
    @Ctx() context: Context,
  ): Promise<DisbursementPayload> {
    return write(context, approveDisbursement, input);
  }

  @Mutation(() => DisbursementPayload, {
    description:
      "Pays what was drawn and approved (Auszahlung): the authority, or the first recipient what it forwarded.",
  })
  @Access(giver)
  payDisbursement(
    @Arg("input", () => PayDisbursementInput, { description: "Which request." }) input: PayDisbursementInput,
    @Ctx() context: Context,
  ): Promise<DisbursementPayload> {
    return write(context, payDisbursement, input);
  }

  @Mutation(() => DisbursementPayload, { description: "Does not pay what was drawn; it may be drawn again." })
  @Access(giver)
  refuseDisbursement(
    @Arg("input", () => RefuseDisbursementInput, { description: "Which request, and why." })
    input: RefuseDisbursementInput,
    @Ctx() context: Context,
  ): Promise<DisbursementPayload> {
    return write(context, refuseDisbursement, input);
  }
}
