import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({
  description:
    "Everything that has an id of its own. Ids are opaque, global and stable: a type prefix and a key, e.g. `mun_05122000`.",
})
export abstract class Node {
  @Field(() => ID, { description: "Global, stable, opaque id." })
  id!: string;
}
