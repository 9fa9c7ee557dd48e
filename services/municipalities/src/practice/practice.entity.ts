import { Node, Topic } from "@kommgraph/schema";
import { Collection, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { PracticeAdoption } from "./practice-adoption.entity.ts";

@Entity()
@ObjectType({
  implements: Node,
  description:
    "A chapter's worth of the handbook (Handreichung): something that worked, and who took it up. The handbook began " +
    "as the final report of “Einwanderung gestalten NRW” (2017 to 2019, published 05.11.2020), whose partners' results " +
    "are its chapters, so that municipalities find best practice by need.",
})
@Directive('@key(fields: "id")')
export class Practice {
  @Field(() => ID, { description: "Global id, `pra_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "What it is, in a line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "Chapter of the handbook it belongs to." })
  @Property({ type: "text" })
  chapter!: string;

  @Field(() => Topic, { description: "Handlungsfeld." })
  @Property({ type: "text" })
  topic!: Topic;

  @Field(() => String, { description: "What was done and what came of it." })
  @Property({ type: "text" })
  summary!: string;

  @Field(() => String, { description: "Who says so." })
  @Property({ type: "text" })
  source!: string;

  @ManyToOne(() => Municipality, { ref: true })
  origin!: Ref<Municipality>;

  @OneToMany(
    () => PracticeAdoption,
    (adoption) => adoption.practice,
  )
  adoptions = new Collection<PracticeAdoption>(this);

  @Field(() => Boolean, { description: "Invented for demonstration; nobody did this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;
}
