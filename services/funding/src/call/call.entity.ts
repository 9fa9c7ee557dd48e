import { DatePrecision, DateTimeScalar, Node } from "@kommgraph/schema";
import { OptionalProps, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Programme } from "../programme/programme.entity.ts";

@Entity()
@ObjectType({ implements: Node, description: "Förderaufruf: applications are accepted inside its window." })
@Directive('@key(fields: "id")')
export class Call {
  [OptionalProps]?: "budgetYear" | "version";

  @Field(() => ID, { description: "Global id, `cal_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Programme, { ref: true })
  programme!: Ref<Programme>;

  @Field(() => String, { description: "Title as published." })
  @Property({ type: "text" })
  title!: string;

  /** A day within the budget year. */
  @Property({ type: "date" })
  budgetDay!: string;

  @Field(() => Int, { description: "Haushaltsjahr whose money is awarded." })
  @Property({ type: "integer", persist: false, generated: "extract(year from budget_day)::integer stored" })
  budgetYear!: number;

  @Field(() => DateTimeScalar, { description: "From when on applications are accepted." })
  @Property({ type: "timestamptz" })
  opensAt!: Date;

  @Field(() => DatePrecision, { description: "How exactly the opening is known." })
  @Property({ type: "text" })
  opensPrecision!: DatePrecision;

  @Field(() => DateTimeScalar, { description: "Antragsfrist: the last second in which an application is accepted." })
  @Property({ type: "timestamptz" })
  closesAt!: Date;

  @Field(() => [String], { description: "Förderschwerpunkte: what is wanted most." })
  @Property({ type: "text[]" })
  priorities!: string[];

  /** With which the numbers of its applications begin. */
  @Property({ type: "text", unique: true })
  sign!: string;

  /** How many numbers were given; the next application gets the next one. */
  @Property({ type: "integer" })
  issued!: number;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody called." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer", version: true })
  version!: number;
}
