import {
  Access,
  actsFor,
  type Context,
  decidedInside,
  everybody,
  findAllOf,
  forbidden,
  hasRole,
  historyOf,
  load,
} from "@kommgraph/infra";
import { HistoryEntry, idOf } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { findPartner } from "../partner/find-partner.ts";
import { Partner } from "../partner/partner.interface.ts";
import { Agreement } from "./agreement.entity.ts";
import { AgreementPartner } from "./agreement-partner.entity.ts";

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => Agreement, { nullable: true, description: "A cooperation agreement by its id; null if there is none." })
  @Access(everybody)
  agreement(
    @Arg("id", () => ID, { description: "Id of an agreement, `agr_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Agreement | null> {
    return load(context, Agreement, idOf(id, "Agreement"));
  }

  @FieldResolver(() => [Partner], {
    nullable: "items",
    description:
      "Who agreed, in the order in which the agreement names them; one is null while its owner does not answer.",
  })
  async partners(@Root() { id }: Agreement, @Ctx() context: Context): Promise<(Partner | null)[]> {
    const parent = { property: "agreement", id } as const;
    const parts = await findAllOf(context, AgreementPartner, parent, { orderBy: { position: "asc" } });
    return Promise.all(parts.map(({ partnerId }) => findPartner(context, partnerId)));
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description: "Who changed what when, oldest first; for those who agreed, and for authority and ministry.",
  })
  @Access(decidedInside("its partners; authority and ministry", "editor", "provider", "authority", "ministry"))
  async history(@Root() { id }: Agreement, @Ctx() context: Context): Promise<HistoryEntry[]> {
    const parent = { property: "agreement", id } as const;
    const parts = await findAllOf(context, AgreementPartner, parent, { orderBy: { position: "asc" } });
    const isParty = parts.some(({ partnerId }) => actsFor(context.who, partnerId));
    if (!isParty && !hasRole(context.who, "authority", "ministry"))
      throw forbidden(context.who, `the history of ${id}`);
    return historyOf(context, "Agreement", id);
  }
}
