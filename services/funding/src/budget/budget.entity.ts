import { Node } from "@kommgraph/schema";
import { OptionalProps, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Programme } from "../programme/programme.entity.ts";

@Entity()
@ObjectType({ implements: Node, description: "Haushaltsmittel of a programme in a Haushaltsjahr." })
@Directive('@key(fields: "id")')
export class Budget {
  [OptionalProps]?: "year";

  @Field(() => ID, { description: "Global id, `bud_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Programme, { ref: true })
  programme!: Ref<Programme>;

  /** A day within the year. */
  @Property({ type: "date", fieldName: "budget_day" })
  day!: string;

  @Field(() => Int, { description: "Haushaltsjahr." })
  @Property({ type: "integer", persist: false, generated: "extract(year from budget_day)::integer stored" })
  year!: number;

  @Field(() => Boolean, { description: "Invented for demonstration; no parliament voted on this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;
}
