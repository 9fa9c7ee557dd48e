import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Agreement } from "./agreement.entity.ts";

@ObjectType({ description: "The agreement after the change, or why there was none." })
export class AgreementPayload {
  @Field(() => Agreement, { nullable: true, description: "The agreement as it is now; null when it was refused." })
  agreement?: Agreement;

  @Field(() => [UserError], { description: "Why nothing was changed; empty when it was." })
  userErrors!: UserError[];
}
