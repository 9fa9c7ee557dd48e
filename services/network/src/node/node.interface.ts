import { Field, ID, InterfaceType } from "type-graphql";

/**
 * The interface Node of this subgraph. It is not the class of the shared vocabulary, because `Query.node` returns it:
 * type-graphql adds every class that implements a returned interface, and here that must be this subgraph's alone.
 */
@InterfaceType("Node", {
  description:
    "Everything that has an id of its own. Ids are opaque, global and stable: a type prefix and a key, e.g. `mun_05122000`.",
})
export abstract class Node {
  @Field(() => ID, { description: "Global, stable, opaque id." })
  id!: string;
}
