import { Field, InterfaceType } from "type-graphql";
import { Node } from "../node/node.interface.ts";

/** Partner as this subgraph sees it: its resolver adds what partners do together. */
@InterfaceType("Partner", {
  description:
    "Anyone who takes part in the coordination network: a municipality, an organization, a course provider, a network.",
  implements: Node,
})
export abstract class Partner extends Node {
  @Field(() => String, { description: "Name as it is used in public." })
  name!: string;
}
