import { DateScalar, Node } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { MigrantOrganization } from "../organization/organization.entity.ts";

@Entity()
@ObjectType({
  implements: Node,
  description: "Qualifizierung: training of an organization's leading people, as the networks give it to them.",
})
@Directive('@key(fields: "id")')
export class Qualification {
  @Field(() => ID, { description: "Global id, `qua_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => MigrantOrganization, { ref: true })
  organization!: Ref<MigrantOrganization>;

  @Field(() => String, { description: "What was learned, e.g. `Vereinsrecht und Vorstandsarbeit`." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the training; null while it runs." })
  @Property({ type: "date", nullable: true })
  completedOn!: string | null;

  @Field(() => Int, { description: "How many people of the organization took part." })
  @Property({ type: "integer" })
  people!: number;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody was trained." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;
}
