import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Qualification } from "./qualification.entity.ts";

@ObjectType({ description: "The training as it is now, or why nothing was changed." })
export class QualificationPayload {
  @Field(() => Qualification, { nullable: true, description: "The training; null where nothing was changed." })
  qualification?: Qualification | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
