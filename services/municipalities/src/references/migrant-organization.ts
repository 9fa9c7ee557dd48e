import { Node, Partner } from "@kommgraph/schema";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  implements: [Node, Partner],
  description: "Organization of the network; the subgraph organizations knows it.",
})
@Directive('@key(fields: "id")')
export class MigrantOrganization {
  @Field(() => ID, { description: "Global id, `org_…`." })
  id!: string;

  @Field(() => String, { description: "Name as it is used in public." })
  @Directive("@external")
  name!: string;
}
