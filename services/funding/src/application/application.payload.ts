import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Application } from "./application.entity.ts";

@ObjectType({ description: "The application after the change, or why there was none." })
export class ApplicationPayload {
  @Field(() => Application, { nullable: true, description: "The application as it is now; null when it was refused." })
  application?: Application;

  @Field(() => [UserError], { description: "Why nothing was changed; empty when it was." })
  userErrors!: UserError[];
}
