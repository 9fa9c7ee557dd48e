import { Directive, Field, ID, ObjectType } from "type-graphql";
import { graphEnum } from "../graph-enum.ts";
import { DateTimeScalar } from "../scalars.ts";

export const ChangeKind = graphEnum("ChangeKind", "What happened to a thing.", {
  CREATED: "It came into being.",
  UPDATED: "It was changed.",
  DELETED: "It is gone, or no longer public.",
});
export type ChangeKind = keyof typeof ChangeKind;

@Directive("@shareable")
@ObjectType({ description: "What a field was and what it is." })
export class FieldDifference {
  @Field(() => String, { description: "Name of the field." })
  field!: string;

  @Field(() => String, { nullable: true, description: "Value before, as JSON; null when there was none." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "Value after, as JSON; null when there is none." })
  after!: string | null;
}

@Directive("@shareable")
@ObjectType({ description: "One step in the history of a thing: who changed what, when, and by which mutation." })
export class HistoryEntry {
  @Field(() => DateTimeScalar, { description: "When." })
  at!: Date;

  @Field(() => ChangeKind, { description: "What happened." })
  kind!: ChangeKind;

  @Field(() => String, { description: "Name of the mutation, or of the job that acts by the clock." })
  mutation!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The partner for whom somebody acted; null for the clock and the ministry.",
  })
  by!: string | null;

  @Field(() => String, { nullable: true, description: "Remark of whoever acted." })
  note!: string | null;

  @Field(() => [FieldDifference], { description: "What was changed." })
  differences!: FieldDifference[];
}
