import { Node, Period } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@Entity()
@ObjectType({ implements: Node, description: "Förderprogramm of the state, or a building block (Baustein) of one." })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
export class Programme {
  @Field(() => ID, { description: "`prg_` and the code." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => ID, { description: "Short code, e.g. `KOMM_IN`." })
  @Property({ type: "text", unique: true })
  code!: string;

  /** Place among the programmes. */
  @Property({ type: "integer" })
  position!: number;

  @Field(() => String, { description: "Official name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => String, { description: "Name in English." })
  @Property({ type: "text" })
  englishName!: string;

  @Field(() => [String], { description: "What it is meant to reach; empty where no source tells." })
  @Property({ type: "text[]" })
  aims!: string[];

  @ManyToOne(() => Programme, { ref: true, nullable: true })
  parent!: Ref<Programme> | null;

  /** Ids from the outermost programme to this one; finds everything below a programme in one condition. */
  @Property({ type: "text[]" })
  path!: string[];

  @Field(() => String, { description: "Who pays, e.g. `Land NRW`." })
  @Property({ type: "text" })
  funder!: string;

  @Field(() => String, { nullable: true, description: "Bewilligungsbehörde; null where no source tells." })
  @Property({ type: "text", nullable: true })
  approvingAuthority!: string | null;

  @Field(() => [ID], {
    name: "authorities",
    description:
      "Who decides and pays: `reg_059` for the Bezirksregierung Arnsberg, `LVR` and `LWL` for the Landesjugendämter, each for the towns of its part of the state. Empty where no source tells.",
  })
  @Property({ type: "text[]" })
  authorityIds!: string[];

  @Field(() => String, { nullable: true, description: "Who may apply, in short; null where no source tells." })
  @Property({ type: "text", nullable: true })
  eligible!: string | null;

  @Field(() => String, { nullable: true, description: "Finanzierungsart, e.g. `Anteilfinanzierung bis 80 %`." })
  @Property({ type: "text", nullable: true })
  financing!: string | null;

  @Field(() => String, { nullable: true, description: "Amounts and terms, in short." })
  @Property({ type: "text", nullable: true })
  terms!: string | null;

  @Field(() => String, { nullable: true, description: "What it grew out of, where that is more than one predecessor." })
  @Property({ type: "text", nullable: true })
  origin!: string | null;

  @Property({ type: "date", nullable: true })
  startsOn!: string | null;

  @Property({ type: "date", nullable: true })
  endsOn!: string | null;

  @Property({ type: "text", nullable: true })
  predecessorId!: string | null;

  @Field(() => Period, {
    nullable: true,
    description:
      "From when to when it runs; where sources know only month or year, its first and last day. Null where no source tells a start.",
  })
  get period(): Period | null {
    return this.startsOn === null ? null : { start: this.startsOn, end: this.endsOn };
  }
}
