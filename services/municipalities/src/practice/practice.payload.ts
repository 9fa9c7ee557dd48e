import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Practice } from "./practice.entity.ts";

@ObjectType({ description: "The practice with all who took it up, or why nothing was changed." })
export class AdoptPracticePayload {
  @Field(() => Practice, { nullable: true, description: "The practice; null where nothing was changed." })
  practice?: Practice | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

@ObjectType({ description: "The practice as it stands in the handbook now, or why it does not." })
export class PublishPracticePayload {
  @Field(() => Practice, { nullable: true, description: "The practice; null where nothing was changed." })
  practice?: Practice | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
