import { Node, Partner } from "@kommgraph/schema";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  implements: [Node, Partner],
  description: "Kursträger: holds language and integration courses; the subgraph courses knows it.",
})
@Directive('@key(fields: "id")')
export class CourseProvider {
  @Field(() => ID, { description: "Global id, `prv_…`." })
  id!: string;

  @Field(() => String, { description: "Name as it is used in public." })
  @Directive("@external")
  name!: string;
}
