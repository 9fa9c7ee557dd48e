import { Node, Topic } from "@kommgraph/schema";
import { Collection, OptionalProps, type Ref } from "@mikro-orm/core";
import { Entity, Formula, ManyToOne, OneToMany, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { PracticeAdoption } from "./practice-adoption.entity.ts";

const adoptionsAsJson = (columns: { id: string }) =>
  `(select coalesce(jsonb_agg(jsonb_build_object(
      'municipalityId', adoption.municipality_id, 'adoptedOn', adoption.adopted_on
    ) order by adoption.municipality_id), '[]') from practice_adoption adoption where adoption.practice_id = ${columns.id})`;

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
  [OptionalProps]?: "adoptedOn";

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

  /** Who took it up when, for the feed, which tells of rows as they are read; in the graph `adoptedBy`. */
  @Formula(adoptionsAsJson, { type: "json" })
  adoptedOn!: { municipalityId: string; adoptedOn: string }[];

  @Field(() => Boolean, { description: "Invented for demonstration; nobody did this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;
}
