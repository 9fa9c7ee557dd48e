import { DateScalar, Node } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";

@Entity()
@ObjectType({
  implements: Node,
  description:
    "Handlungskonzept or Gesamtkonzept of a municipality, agreed with the partners on site; the state pays for an " +
    "integration centre only where there is one (§ 8 TIntG).",
})
@Directive('@key(fields: "id")')
export class IntegrationConcept {
  @Field(() => ID, { description: "Global id, `con_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Municipality, { ref: true })
  municipality!: Ref<Municipality>;

  @Field(() => String, { description: "Title as adopted." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: "Day on which the council adopted it; null for a draft." })
  @Property({ type: "date", nullable: true })
  adoptedOn!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; no council adopted this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;
}
