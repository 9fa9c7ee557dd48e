import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Call } from "./call.entity.ts";

@ObjectType({ description: "The call after the change, or why there was none." })
export class CallPayload {
  @Field(() => Call, { nullable: true, description: "The call as it is now; null when it was refused." })
  call?: Call;

  @Field(() => [UserError], { description: "Why nothing was changed; empty when it was." })
  userErrors!: UserError[];
}
