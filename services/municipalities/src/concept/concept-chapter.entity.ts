import { Topic } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";

@Entity()
@ObjectType({ description: "Handlungsfeld of a concept: what is to be reached in it, and with whom." })
export class ConceptChapter {
  @PrimaryKey({ type: "text" })
  conceptId!: string;

  /** Place in the concept, from 1. */
  @PrimaryKey({ type: "integer" })
  number!: number;

  @Field(() => String, { description: "Heading." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => Topic, { nullable: true, description: "Handlungsfeld; null where it is about all of them." })
  @Property({ type: "text", nullable: true })
  topic!: Topic | null;

  @Field(() => [String], { description: "What is to be reached, a sentence each." })
  @Property({ type: "text[]" })
  goals!: string[];

  /** Ids of municipalities, organizations and course providers; most of them belong to other subgraphs. */
  @Property({ type: "text[]" })
  partnerIds!: string[];

  @Field(() => Boolean, { description: "Invented for demonstration; no council adopted this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;
}
