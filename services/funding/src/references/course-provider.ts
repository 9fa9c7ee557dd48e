import { Node, Partner } from "@kommgraph/schema";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({ implements: [Node, Partner], description: "Träger of courses; here with the money it gets." })
@Directive('@key(fields: "id")')
export class CourseProvider {
  @Field(() => ID, { description: "Global id, `prv_…`." })
  id!: string;

  @Field(() => String, { description: "Name; the courses subgraph knows it." })
  @Directive("@external")
  name!: string;
}
