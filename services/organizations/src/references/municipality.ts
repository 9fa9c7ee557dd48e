import { Node, Partner } from "@kommgraph/schema";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  implements: [Node, Partner],
  description: "Kommune: one of the 396 towns and cities or of the 31 counties.",
})
@Directive('@key(fields: "id")')
export class Municipality {
  @Field(() => ID, { description: "`mun_` and the AGS." })
  id!: string;

  @Directive("@external")
  @Field(() => String, { description: "Name without suffixes, e.g. `Solingen`." })
  name!: string;
}
