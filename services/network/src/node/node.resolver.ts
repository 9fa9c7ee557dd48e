import { Access, type Context, everybody } from "@kommgraph/infra";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { findNode, findNodes } from "./find-node.ts";
import { Node } from "./node.interface.ts";

const unknown =
  "A well-formed id that nothing has answers null, or, as long as only `id` and `__typename` are asked for, " +
  "just these: whether it exists is known to the owner of its type alone. An id of no known form is an INVALID_ID.";

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: `Anything in the graph, by its id. ${unknown}` })
  @Access(everybody)
  node(
    @Arg("id", () => ID, { description: "Id of anything, e.g. `mun_05122000`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    return findNode(context, id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: `Many things of the graph at once, in the order of their ids. ${unknown}`,
  })
  @Access(everybody)
  nodes(
    @Arg("ids", () => [ID], { description: "Ids of anything, at most 100; more are TOO_MANY_IDS." }) ids: string[],
    @Ctx() context: Context,
  ): Promise<Node | null>[] {
    return findNodes(context, ids);
  }
}
