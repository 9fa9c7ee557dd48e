import type { Context } from "@kommgraph/infra";
import { DateScalar } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Agreement } from "../agreement/agreement.entity.ts";
import { agreementsOf } from "../agreement/agreements-of.ts";
import { Network } from "../network/network.entity.ts";
import { networksOf } from "../network/networks-of.ts";
import { Partner } from "./partner.interface.ts";

/** What every partner has here, whoever owns it. */
@Resolver(() => Partner)
export class PartnerResolver {
  @FieldResolver(() => [Network], {
    nullable: true,
    description: "Networks it is a member of, by name; empty for a partner nobody is connected to yet.",
  })
  networks(
    @Root() { id }: Partner,
    @Arg("on", () => DateScalar, { nullable: true, description: "On this day; today if left out." }) on: string | null,
    @Ctx() context: Context,
  ): Promise<Network[]> {
    return networksOf(context, id, on);
  }

  @FieldResolver(() => [Agreement], {
    nullable: true,
    description: "Cooperation agreements it is part of and that are in force, the latest first.",
  })
  agreements(
    @Root() { id }: Partner,
    @Arg("on", () => DateScalar, { nullable: true, description: "On this day; today if left out." }) on: string | null,
    @Ctx() context: Context,
  ): Promise<Agreement[]> {
    return agreementsOf(context, id, on);
  }
}
