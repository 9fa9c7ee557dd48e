import { Directive, Field, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType({ description: "An expected failure of a mutation, as data. Faults are GraphQL errors." })
export class UserError {
  @Field(() => String, { description: "Stable code for machines, e.g. `ILLEGAL_TRANSITION`." })
  code!: string;

  @Field(() => String, { description: "What is wrong and what to do, in the caller's language." })
  message!: string;

  @Field(() => [String], { description: 'Where in the input, e.g. `["input", "people"]`.' })
  path!: string[];
}
