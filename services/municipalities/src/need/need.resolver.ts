import { type Context, load } from "@kommgraph/infra";
import { idOf } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Need } from "./need.entity.ts";

@Resolver(() => Need)
export class NeedResolver {
  @Query(() => Need, { nullable: true, description: "A need by its id." })
  need(
    @Arg("id", () => ID, { description: "Its id, `nee_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Need | null> {
    return load(context, Need, idOf(id, "Need"));
  }

  @FieldResolver(() => Municipality, { description: "Where the need is." })
  municipality(@Root() need: Need): Promise<Municipality> {
    return need.municipality.loadOrFail();
  }
}
