import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Grant } from "../grant/grant.entity.ts";
import { Disbursement } from "./disbursement.entity.ts";

@ObjectType({ description: "The disbursement and its grant after the change, or why there was none." })
export class DisbursementPayload {
  @Field(() => Disbursement, {
    nullable: true,
    description: "The disbursement as it is now; null when it was refused.",
  })
  disbursement?: Disbursement;

  @Field(() => Grant, { nullable: true, description: "The grant as it is now; null when the change was refused." })
  grant?: Grant;

  @Field(() => [UserError], { description: "Why nothing was changed; empty when it was." })
  userErrors!: UserError[];
}
