import { Node, Partner, towns } from "@kommgraph/schema";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  implements: [Node, Partner],
  description: "Kommune: a town, city or county; the subgraph municipalities knows it.",
})
@Directive('@key(fields: "id")')
export class Municipality {
  @Field(() => ID, { description: "`mun_` and the AGS." })
  id!: string;

  @Field(() => String, { description: "Name as it is used in public." })
  @Directive("@external")
  name!: string;
}

/** Where something stands: its town, and the county of that town; county-free cities have none. */
export interface Situated {
  municipalityId: string;
  countyId: string | null;
}

/** The column by which things of this municipality are found: a county holds what is in its towns. */
export function situatedIn(id: string): keyof Situated {
  return towns.has(id) ? "municipalityId" : "countyId";
}
