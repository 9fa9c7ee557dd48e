import { Node, Partner } from "@kommgraph/schema";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  implements: [Node, Partner],
  description: "Organization that works for and with newcomers; here with the money it gets.",
})
@Directive('@key(fields: "id")')
export class MigrantOrganization {
  @Field(() => ID, { description: "Global id, `org_…`." })
  id!: string;

  @Field(() => String, { description: "Name; the organizations subgraph knows it." })
  @Directive("@external")
  name!: string;
}
