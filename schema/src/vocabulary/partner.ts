import { Field, InterfaceType } from "type-graphql";
import { Node } from "./node.ts";

@InterfaceType({
  description:
    "Anyone who takes part in the coordination network: a municipality, an organization, a course provider, a network.",
  implements: Node,
})
export abstract class Partner extends Node {
  @Field(() => String, { description: "Name as it is used in public." })
  name!: string;
}
