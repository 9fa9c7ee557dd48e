import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Network } from "./network.entity.ts";

@ObjectType({ description: "The network after the change, or why there was none." })
export class NetworkPayload {
  @Field(() => Network, { nullable: true, description: "The network as it is now; null when the change was refused." })
  network?: Network;

  @Field(() => [UserError], { description: "Why nothing was changed; empty when it was." })
  userErrors!: UserError[];
}
