import { type Context, load } from "@kommgraph/infra";
import { idOf } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Programme } from "../programme/programme.entity.ts";
import { Call } from "./call.entity.ts";
import { isOpen, whereOpen, whereProgramme } from "./call.filter.ts";
import { EligibilityRule } from "./eligibility-rule.entity.ts";
import { rulesOf } from "./rules-of.ts";

@Resolver(() => Call)
export class CallResolver {
  @Query(() => Call, { nullable: true, description: "A call by its id." })
  call(
    @Arg("id", () => ID, { description: "E.g. `cal_KOMM_IN_2009`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Call | null> {
    return load(context, Call, idOf(id, "Call"));
  }

  @Query(() => [Call], { description: "Calls for applications, latest first." })
  calls(
    @Arg("open", () => Boolean, { nullable: true, description: "Only those that are (or are not) open now." })
    open: boolean | null,
    @Arg("programme", () => ID, { nullable: true, description: "Of this programme and its components." })
    programme: string | null,
    @Ctx() { em, now }: Context,
  ): Promise<Call[]> {
    const where = { $and: [whereOpen(open, now), whereProgramme(programme)] };
    return em.find(Call, where, { orderBy: { opensAt: "desc", id: "asc" } });
  }

  @FieldResolver(() => Programme, { description: "The programme that pays." })
  programme(@Root() call: Call): Promise<Programme> {
    return call.programme.loadOrFail();
  }

  @FieldResolver(() => Boolean, { description: "Accepts applications now." })
  open(@Root() call: Call, @Ctx() { now }: Context): boolean {
    return isOpen(call, now);
  }

  @FieldResolver(() => [EligibilityRule], { description: "What applicants and projects must fulfil." })
  rules(@Root() { programme }: Call, @Ctx() context: Context): Promise<EligibilityRule[]> {
    return rulesOf(context, programme.id);
  }
}
