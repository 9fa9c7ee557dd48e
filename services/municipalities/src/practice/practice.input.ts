import { Topic } from "@kommgraph/schema";
import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Who takes up which practice." })
export class AdoptPracticeInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `pra_…`." })
  practice!: string;

  @Field(() => ID, { description: "The municipality that takes it up, today." })
  municipality!: string;
}

@InputType({ description: "A new chapter's worth of the handbook: something that worked." })
export class PublishPracticeInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The municipality in which it began." })
  origin!: string;

  @Field(() => String, { description: "What it is, in a line of 3 to 200 characters." })
  title!: string;

  @Field(() => String, { description: "Chapter of the handbook it belongs to, 3 to 100 characters." })
  chapter!: string;

  @Field(() => Topic, { description: "Handlungsfeld." })
  topic!: Topic;

  @Field(() => String, { description: "What was done and what came of it, 20 to 4,000 characters." })
  summary!: string;

  @Field(() => String, { description: "Who says so, 2 to 300 characters." })
  source!: string;
}
