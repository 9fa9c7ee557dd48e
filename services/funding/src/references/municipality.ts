import { Node, Partner } from "@kommgraph/schema";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  implements: [Node, Partner],
  description: "Kommune: a town, a city or a county; here with the money it gets.",
})
@Directive('@key(fields: "id")')
export class Municipality {
  @Field(() => ID, { description: "`mun_` and the AGS." })
  id!: string;

  @Field(() => String, { description: "Name; the municipalities subgraph knows it." })
  @Directive("@external")
  name!: string;
}
