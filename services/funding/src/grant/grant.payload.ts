import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Grant } from "./grant.entity.ts";

@ObjectType({ description: "The grant after the change, or why there was none." })
export class GrantPayload {
  @Field(() => Grant, { nullable: true, description: "The grant as it is now; null when it was refused." })
  grant?: Grant;

  @Field(() => [UserError], { description: "Why nothing was changed; empty when it was." })
  userErrors!: UserError[];
}
