import { Access, type Context, dayInBerlin, everybody, findAllOf, load } from "@kommgraph/infra";
import { badInput, DateScalar, idOf, Observation } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Budget } from "../budget/budget.entity.ts";
import { Call } from "../call/call.entity.ts";
import { whereOpen } from "../call/call.filter.ts";
import { EligibilityRule } from "../call/eligibility-rule.entity.ts";
import { rulesOf } from "../call/rules-of.ts";
import { Evaluation } from "../evaluation/evaluation.entity.ts";
import { Figure } from "../figure/figure.entity.ts";
import { TimelineEvent } from "../timeline/timeline-event.entity.ts";
import { Programme } from "./programme.entity.ts";
import { ProgrammeTotals, programmeTotals } from "./programme-totals.ts";

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { nullable: true, description: "A programme by its id or its code; give exactly one." })
  @Access(everybody)
  programme(
    @Arg("id", () => ID, { nullable: true, description: "E.g. `prg_KOMM_IN`." }) id: string | null,
    @Arg("code", () => ID, { nullable: true, description: "E.g. `KOMM_IN`." }) code: string | null,
    @Ctx() context: Context,
  ): Promise<Programme | null> {
    if (Boolean(id) === Boolean(code)) {
      throw badInput("BAD_USER_INPUT", "Give either “id” or “code” of the programme.");
    }
    return id ? load(context, Programme, idOf(id, "Programme")) : load(context, Programme, code as string, "code");
  }

  @Query(() => [Programme], { description: "All programmes and their building blocks, each after what it belongs to." })
  @Access(everybody)
  programmes(@Ctx() { em }: Context): Promise<Programme[]> {
    return em.find(Programme, {}, { orderBy: { position: "asc" } });
  }

  @FieldResolver(() => Programme, { nullable: true, description: "The programme it is a building block of." })
  parent(@Root() { parent }: Programme, @Ctx() context: Context): Promise<Programme | null> | null {
    return parent && load(context, Programme, parent.id);
  }

  @FieldResolver(() => [Programme], { description: "Its building blocks." })
  components(@Root() { id }: Programme, @Ctx() context: Context): Promise<Programme[]> {
    return findAllOf(context, Programme, { property: "parent", id }, { orderBy: { position: "asc" } });
  }

  @FieldResolver(() => Programme, { nullable: true, description: "The programme it took over from." })
  predecessor(@Root() { predecessorId }: Programme, @Ctx() context: Context): Promise<Programme | null> | null {
    return predecessorId === null ? null : load(context, Programme, predecessorId);
  }

  @FieldResolver(() => Programme, { nullable: true, description: "The programme that took over from it." })
  successor(@Root() { id }: Programme, @Ctx() context: Context): Promise<Programme | null> {
    return load(context, Programme, id, "predecessorId");
  }

  @FieldResolver(() => [Budget], {
    description: "Its own budgets, latest year first; those of its components are theirs.",
  })
  budgets(
    @Root() { id }: Programme,
    @Arg("year", () => Int, { nullable: true, description: "Only of this Haushaltsjahr." }) year: number | null,
    @Ctx() context: Context,
  ): Promise<Budget[]> {
    const where = year === null || year === undefined ? {} : { year };
    return findAllOf(context, Budget, { property: "programme", id }, { where, orderBy: { day: "desc" }, args: year });
  }

  @FieldResolver(() => [Call], { description: "Its own calls, latest first; those of its components are theirs." })
  calls(
    @Root() { id }: Programme,
    @Arg("open", () => Boolean, { nullable: true, description: "Only those that are (or are not) open now." })
    open: boolean | null,
    @Ctx() context: Context,
  ): Promise<Call[]> {
    return findAllOf(
      context,
      Call,
      { property: "programme", id },
      { where: whereOpen(open, context.now), orderBy: { opensAt: "desc", id: "asc" }, args: open },
    );
  }

  @FieldResolver(() => [EligibilityRule], {
    description: "What applicants and projects must fulfil, the rules of the programmes it belongs to first.",
  })
  rules(@Root() { id }: Programme, @Ctx() context: Context): Promise<EligibilityRule[]> {
    return rulesOf(context, id);
  }

  @FieldResolver(() => [Observation], {
    description: "Figures others published, with source; never mixed with what this system counted.",
  })
  published(@Root() { id }: Programme, @Ctx() context: Context): Promise<Figure[]> {
    return findAllOf(context, Figure, { property: "programmeId", id }, { orderBy: { position: "asc" } });
  }

  @FieldResolver(() => ProgrammeTotals, {
    description: "What this system's own records add up to; never mixed with published figures.",
  })
  totals(
    @Root() { id }: Programme,
    @Arg("until", () => DateScalar, { nullable: true, description: "Up to this day; today if left out." })
    until: string | null,
    @Ctx() context: Context,
  ): Promise<ProgrammeTotals> {
    return programmeTotals(context, id, until ?? dayInBerlin(context.now));
  }

  @FieldResolver(() => [Evaluation], { description: "What others found out about it, oldest first." })
  evaluations(@Root() { id }: Programme, @Ctx() context: Context): Promise<Evaluation[]> {
    return findAllOf(context, Evaluation, { property: "programme", id }, { orderBy: { publishedOn: "asc" } });
  }

  @FieldResolver(() => [TimelineEvent], { description: "The dates of its history, oldest first." })
  timeline(@Root() { id }: Programme, @Ctx() context: Context): Promise<TimelineEvent[]> {
    return findAllOf(
      context,
      TimelineEvent,
      { property: "programme", id },
      { orderBy: { date: "asc", position: "asc" } },
    );
  }
}
