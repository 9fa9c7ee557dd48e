import { Access, anyOf, type Context, dayInBerlin, either, everybody, historyOf, load } from "@kommgraph/infra";
import { DecimalScalar, HistoryEntry, idOf } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { expectMinistryOrAuthority, ofItsProgramme } from "../programme/authorities.ts";
import { Programme } from "../programme/programme.entity.ts";
import { ApplicantFacts } from "./applicant-facts.input.ts";
import { Call } from "./call.entity.ts";
import { isOpen, whereOpen, whereProgramme } from "./call.filter.ts";
import { CallOrder, callOrderings } from "./call.order.ts";
import { CallDemand, demandOf } from "./call-demand.ts";
import { daysUntil } from "./days-until.ts";
import { EligibilityRule } from "./eligibility-rule.entity.ts";
import { Precheck } from "./precheck.ts";
import { precheckOf } from "./precheck-of.ts";
import { rulesOf } from "./rules-of.ts";

const ministryOrAuthority = either(anyOf("ministry"), ofItsProgramme);

@Resolver(() => Call)
export class CallResolver {
  @Query(() => Call, { nullable: true, description: "A call by its id." })
  @Access(everybody)
  call(
    @Arg("id", () => ID, { description: "E.g. `cal_KOMM_IN_2009`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Call | null> {
    return load(context, Call, idOf(id, "Call"));
  }

  @Query(() => [Call], { description: "Calls for applications." })
  @Access(everybody)
  calls(
    @Arg("open", () => Boolean, { nullable: true, description: "Only those that are (or are not) open now." })
    open: boolean | null,
    @Arg("programme", () => ID, { nullable: true, description: "Of this programme and its components." })
    programme: string | null,
    @Arg("orderBy", () => CallOrder, { defaultValue: "LATEST", description: "In which order." }) orderBy: CallOrder,
    @Ctx() { em, now }: Context,
  ): Promise<Call[]> {
    const where = { $and: [whereOpen(open, now), whereProgramme(programme)] };
    return em.find(Call, where, { orderBy: callOrderings[orderBy] });
  }

  @FieldResolver(() => Programme, { description: "The programme that pays." })
  programme(@Root() { programme }: Call, @Ctx() context: Context): Promise<Programme | null> {
    return load(context, Programme, programme.id);
  }

  @FieldResolver(() => Boolean, { description: "Accepts applications now." })
  open(@Root() call: Call, @Ctx() { now }: Context): boolean {
    return isOpen(call, now);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Days until it closes in Europe/Berlin, 0 on the last one; null while it does not accept applications.",
  })
  daysLeft(@Root() call: Call, @Ctx() { now }: Context): number | null {
    return isOpen(call, now) ? daysUntil(dayInBerlin(call.closesAt), now) : null;
  }

  @FieldResolver(() => [EligibilityRule], { description: "What applicants and projects must fulfil." })
  rules(@Root() { programme }: Call, @Ctx() context: Context): Promise<EligibilityRule[]> {
    return rulesOf(context, programme.id);
  }

  @FieldResolver(() => Precheck, {
    description: "Whether somebody may apply: yes, no or missing, rule by rule and in words; it decides nothing.",
  })
  @Access(everybody)
  precheck(
    @Root() { programme }: Call,
    @Arg("applicant", () => ID, { description: "Id of the partner who thinks of applying." }) applicant: string,
    @Arg("requested", () => DecimalScalar, { nullable: true, description: "How many euros would be asked for." })
    requested: string | null,
    @Arg("facts", () => ApplicantFacts, { nullable: true, description: "What the applicant tells of itself." })
    facts: ApplicantFacts | null,
    @Ctx() context: Context,
  ): Promise<Precheck> {
    return precheckOf(context, programme.id, { applicant, requested, facts });
  }

  @FieldResolver(() => CallDemand, {
    nullable: true,
    description: "How much is asked of it; for its authority and the ministry.",
  })
  @Access(ministryOrAuthority)
  async demand(@Root() { id, programme }: Call, @Ctx() context: Context): Promise<CallDemand> {
    await expectMinistryOrAuthority(context, programme.id, `the demand of ${id}`);
    return demandOf(context, id);
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description: "Who changed what when, oldest first; for its authority and the ministry.",
  })
  @Access(ministryOrAuthority)
  async history(@Root() { id, programme }: Call, @Ctx() context: Context): Promise<HistoryEntry[]> {
    await expectMinistryOrAuthority(context, programme.id, `the history of ${id}`);
    return historyOf(context, "Call", id);
  }
}
