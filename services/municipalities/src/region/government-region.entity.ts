import { Node } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@Entity()
@ObjectType({ implements: Node, description: "Regierungsbezirk; there are five." })
@Directive('@key(fields: "id")')
export class GovernmentRegion {
  @Field(() => ID, { description: "`reg_` and the first three digits of its towns' AGS." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "Name, e.g. `Düsseldorf`." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => Boolean, {
    description:
      "Its district government (Bezirksregierung) approves the state's integration grants; only Arnsberg does.",
  })
  @Property({ type: "boolean" })
  approvesIntegrationGrants!: boolean;
}
