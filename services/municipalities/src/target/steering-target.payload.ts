import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { SteeringTarget } from "./steering-target.entity.ts";

@ObjectType({ description: "The target as it is now, or why nothing was changed." })
export class SetTargetPayload {
  @Field(() => SteeringTarget, { nullable: true, description: "The target; null where nothing was changed." })
  target?: SteeringTarget | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
