import { DateScalar, Node } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Programme } from "../programme/programme.entity.ts";

@Entity()
@ObjectType({ implements: Node, description: "Evaluation: what somebody found out about a programme." })
@Directive('@key(fields: "id")')
export class Evaluation {
  @Field(() => ID, { description: "Global id, `eva_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Programme, { ref: true })
  programme!: Ref<Programme>;

  @Field(() => String, { description: "Title as published." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "Who evaluated or published it." })
  @Property({ type: "text" })
  by!: string;

  @Field(() => DateScalar, { description: "Day on which it was made public." })
  @Property({ type: "date" })
  publishedOn!: string;

  @Field(() => String, { description: "What it says, in short." })
  @Property({ type: "text" })
  summary!: string;
}
