import { Topic } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A new network, of a town or county." })
export class FoundNetworkInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Name as it shall be used in public, 3 to 120 characters." })
  name!: string;

  @Field(() => ID, { description: "Town or county it is at home in, which founds it." })
  municipality!: string;

  @Field(() => String, { nullable: true, description: "What its members want to reach together." })
  purpose?: string | null;

  @Field(() => [Topic], {
    nullable: true,
    description: "What it is about; left out where it is about integration as a whole.",
  })
  topics?: Topic[] | null;

  @Field(() => [ID], { nullable: true, description: "Partners that found it together; at most 200." })
  members?: string[] | null;
}

@InputType({ description: "What is to be said of a network from now on; what is left out stays." })
export class ReviseNetworkInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The network." })
  network!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Name as it shall be used in public, 3 to 120 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What its members want to reach together." })
  purpose?: string | null;

  @Field(() => [Topic], { nullable: true, description: "What it is about." })
  topics?: Topic[] | null;

  @Field(() => String, { nullable: true, description: "Why, for the history." })
  note?: string | null;
}

@InputType({ description: "The end of a network; its members leave with it, its past stays." })
export class DissolveNetworkInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The network." })
  network!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Why, for the history." })
  note?: string | null;
}

@InputType({ description: "Who joins or leaves which network." })
export class MembershipInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The network." })
  network!: string;

  @Field(() => ID, { description: "The municipality, organization, course provider or network that joins or leaves." })
  partner!: string;

  @Field(() => Int, { description: "The `version` of the network; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Why, for the history." })
  note?: string | null;
}
