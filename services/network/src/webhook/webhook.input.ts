import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "Who shall be told of what (Standard Webhooks)." })
export class SubscribeInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => String, {
    description: "Address that is told by POST: https, port 443 or 8443, a name of the public internet.",
  })
  url!: string;

  @Field(() => [String], { description: "Types of what it shall be told of, e.g. `Course`; all those of `changes`." })
  types!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      "Cursor of `changes` behind which it begins, so that nothing is missed after a first copy; now if left out.",
  })
  after?: string | null;
}

@InputType({ description: "Which webhook is to be changed." })
export class WebhookInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The webhook." })
  webhook!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when it was changed meanwhile." })
  expectedVersion!: number;
}

@InputType({ description: "A webhook that shall be told again, and from where on." })
export class ResumeWebhookInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The webhook." })
  webhook!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when it was changed meanwhile." })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of `changes` behind which it goes on; where it stopped if left out.",
  })
  after?: string | null;
}

@InputType({ description: "What is to be told once more: all changes behind a cursor, or one delivery." })
export class ReplayWebhookInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The webhook." })
  webhook!: string;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of `changes`: everything behind it is told again, as new deliveries.",
  })
  after?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "One delivery that has failed or was delivered: it is tried again, under the id it has.",
  })
  delivery?: string | null;
}

@InputType({ description: "Which receiver is to be tried." })
export class PingWebhookInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The webhook." })
  webhook!: string;
}
