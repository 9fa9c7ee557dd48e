import { type Context, findAllOf, load } from "@kommgraph/infra";
import { idOf } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { findPartner } from "../partner/find-partner.ts";
import { Partner } from "../partner/partner.interface.ts";
import { Agreement } from "./agreement.entity.ts";
import { AgreementPartner } from "./agreement-partner.entity.ts";

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => Agreement, { nullable: true, description: "A cooperation agreement by its id; null if there is none." })
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
}
