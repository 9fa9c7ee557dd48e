import { DateTimeScalar, graphEnum } from "@kommgraph/schema";
import { BigIntType, OptionalProps } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { cursorOf } from "../change/cursor.ts";

export const WebhookStatus = graphEnum("WebhookStatus", "Whether a webhook is told of changes.", {
  ACTIVE: "It is told of every change of its types.",
  DISABLED: "Its receiver failed for a day, or said that it is gone; `note` says which. Nothing is lost: resume it.",
  ENDED: "Its owner has ended it. What was delivered stays readable for 30 days.",
});
export type WebhookStatus = keyof typeof WebhookStatus;

@Entity()
@ObjectType({ description: "A subscription: where one is told of changes, signed as Standard Webhooks have it." })
export class Webhook {
  [OptionalProps]?: "cursor";

  @Field(() => ID, { description: "Id of the webhook, `whk_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  /** The partner on whose behalf it was made, or the person where there is no partner. */
  @Property({ type: "text" })
  owner!: string;

  @Field(() => String, { description: "Address that is told." })
  @Property({ type: "text" })
  url!: string;

  /** Scheme, host and port: whoever is behind it gets so many requests at once, however many webhooks lead there. */
  @Property({ type: "text" })
  origin!: string;

  @Field(() => [String], { description: "Types of what it is told of, e.g. `Course`." })
  @Property({ type: "text[]" })
  types!: string[];

  /** Number of the change up to which deliveries were made. */
  @Property({ type: new BigIntType("number") })
  position!: number;

  /** How often the secret was changed, from 1; the secret follows from it and the id. */
  @Property({ type: "integer" })
  rotation!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When its secret was last changed; for 24 hours from then on the one before signs too.",
  })
  @Property({ type: "timestamptz", nullable: true })
  rotatedAt!: Date | null;

  @Field(() => WebhookStatus, { description: "Whether it is told of changes." })
  @Property({ type: "text" })
  status!: WebhookStatus;

  @Field(() => String, { nullable: true, description: "Why it is disabled, and what to do." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => Int, { description: "How often in a row its receiver has failed; 0 while all is well." })
  @Property({ type: "integer" })
  failures!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when it fails; null while all is well." })
  @Property({ type: "timestamptz", nullable: true })
  failingSince!: Date | null;

  @Field(() => DateTimeScalar, { description: "When it was subscribed." })
  @Property({ type: "timestamptz" })
  createdAt!: Date;

  @Property({ type: "timestamptz", nullable: true })
  endedAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change of the webhook; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;

  @Field(() => String, {
    description: "Up to where changes were put into its deliveries; `changes(after:)` goes on from there.",
  })
  get cursor(): string {
    return cursorOf(this.position);
  }
}
