import { Access, type Context, everybody } from "@kommgraph/infra";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { ChangePage } from "./change-page.ts";
import { readChanges } from "./read-changes.ts";

@Resolver()
export class ChangeResolver {
  @Query(() => ChangePage, {
    description:
      "What was changed in the whole graph, in one order: the feed for agencies that keep their own copy. Nothing is " +
      "missed or told twice to whoever goes on with `next`. Things that are not public do not appear.",
  })
  @Access(everybody)
  changes(
    @Arg("after", () => String, {
      nullable: true,
      description: "Cursor of the last change you have; from the beginning if left out.",
    })
    after: string | null,
    @Arg("types", () => [String], { nullable: true, description: "Only of these types, e.g. `Course`." })
    types: string[] | null,
    @Arg("first", () => Int, { defaultValue: 100, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<ChangePage> {
    return readChanges(context, { after, types, first });
  }
}
