import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Need } from "./need.entity.ts";

@ObjectType({ description: "The need as it is now, or why nothing was changed." })
export class RecordNeedPayload {
  @Field(() => Need, { nullable: true, description: "The need; null where nothing was changed." })
  need?: Need | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
