import { Access, type AccessRule, type Context, hasRole, load } from "@kommgraph/infra";
import { badInput, DateScalar } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Application } from "../application/application.entity.ts";
import { loadVisibleApplication } from "../application/visible-applications.ts";
import { Call } from "../call/call.entity.ts";
import { Disbursement } from "../disbursement/disbursement.entity.ts";
import { Grant } from "../grant/grant.entity.ts";
import { Due, DueItem, DueKind } from "./due.ts";
import { findDue } from "./find-due.ts";

const partnerOrAuthority: AccessRule = {
  text: "whoever acts for a partner, its own; authority",
  allows: (who) => who.partner !== null || hasRole(who, "authority"),
};

@Resolver(() => DueItem)
export class DueResolver {
  @Query(() => Due, {
    nullable: true,
    description:
      "What is due for the partner one acts for, or for the authority: deadlines, questions, draws, payments, proofs.",
  })
  @Access(partnerOrAuthority)
  dueForMe(
    @Arg("until", () => DateScalar, { nullable: true, description: "Up to this day; everything if left out." })
    until: string | null,
    @Arg("what", () => [DueKind], { nullable: true, description: "Only of these kinds." })
    what: DueKind[] | null,
    @Arg("first", () => Int, { defaultValue: 200, description: "How many, 1 to 1000." }) first: number,
    @Ctx() context: Context,
  ): Promise<Due> {
    if (first < 1 || first > 1_000)
      throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; it must be from 1 to 1000.`);
    return findDue(context, { until: until ?? null, what: what ?? null, first });
  }

  @FieldResolver(() => Call, { nullable: true, description: "The call it is about." })
  call(@Root() { callId }: DueItem, @Ctx() context: Context): Promise<Call | null> | null {
    return callId === null ? null : load(context, Call, callId);
  }

  @FieldResolver(() => Application, { nullable: true, description: "The application it is about." })
  application(@Root() { applicationId }: DueItem, @Ctx() context: Context): Promise<Application | null> | null {
    return applicationId === null ? null : loadVisibleApplication(context, applicationId);
  }

  @FieldResolver(() => Grant, { nullable: true, description: "The grant it is about." })
  grant(@Root() { grantId }: DueItem, @Ctx() context: Context): Promise<Grant | null> | null {
    return grantId === null ? null : load(context, Grant, grantId);
  }

  @FieldResolver(() => Disbursement, { nullable: true, description: "The disbursement it is about." })
  disbursement(@Root() { disbursementId }: DueItem, @Ctx() context: Context): Promise<Disbursement | null> | null {
    return disbursementId === null ? null : load(context, Disbursement, disbursementId);
  }
}
