import { ChangeKind, connectionOf, DateTimeScalar, graphEnum } from "@kommgraph/schema";
import { BigIntType, OptionalProps } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Ref } from "@mikro-orm/postgresql";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { cursorOf } from "../change/cursor.ts";
import { Webhook } from "./webhook.entity.ts";
import { WebhookProblem } from "./webhook-problem.ts";

export const DeliveryStatus = graphEnum("DeliveryStatus", "What became of telling a receiver of a change.", {
  PENDING: "It will be tried, or tried again.",
  DELIVERED: "The receiver answered with 2xx.",
  FAILED: "The receiver refused it eight times within a day, or it was a ping that failed; it can be replayed.",
});
export type DeliveryStatus = keyof typeof DeliveryStatus;

@ObjectType({ description: "One try to tell a receiver." })
export class DeliveryAttempt {
  @Field(() => DateTimeScalar, { description: "When it began." })
  at!: Date;

  @Field(() => Int, { nullable: true, description: "HTTP status of the answer; null when there was none." })
  responseCode!: number | null;

  @Field(() => Int, { description: "Milliseconds until the answer, or until it was given up." })
  durationMs!: number;

  @Field(() => WebhookProblem, { nullable: true, description: "Why it failed; null when it did not." })
  problem!: WebhookProblem | null;
}

/** An attempt as it is stored. */
export type StoredAttempt = Omit<DeliveryAttempt, "at"> & { at: string };

@Entity()
@ObjectType({ description: "A change of which a receiver is told, with every try; kept for 30 days." })
export class WebhookDelivery {
  [OptionalProps]?: "event" | "cursor" | "nextTry" | "log" | "responseCode" | "durationMs";

  @Field(() => ID, { description: "The same in every try, sent as `webhook-id`: whoever has seen it can ignore it." })
  @PrimaryKey({ type: "text" })
  id!: string;

  /** The order in which receivers are told. */
  @Property({ type: new BigIntType("number") })
  sequence!: number;

  @ManyToOne(() => Webhook, { ref: true })
  webhook!: Ref<Webhook>;

  /** Number of the change; null for a ping, like kind, type and entity. */
  @Property({ type: new BigIntType("number"), nullable: true })
  number!: number | null;

  @Field(() => ChangeKind, { nullable: true, description: "What happened; null for a ping." })
  @Property({ type: "text", nullable: true })
  kind!: ChangeKind | null;

  @Property({ type: "text", nullable: true })
  type!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of what was changed; null for a ping." })
  @Property({ type: "text", nullable: true })
  entityId!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was changed." })
  @Property({ type: "timestamptz" })
  at!: Date;

  @Field(() => DeliveryStatus, { description: "What became of it." })
  @Property({ type: "text" })
  status!: DeliveryStatus;

  @Field(() => Int, { description: "Tries so far, of at most 8; begins anew when it is replayed." })
  @Property({ type: "integer" })
  tries!: number;

  @Property({ type: "timestamptz" })
  nextTryAt!: Date;

  @Property({ type: "json" })
  attempts!: StoredAttempt[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was delivered or given up." })
  @Property({ type: "timestamptz", nullable: true })
  finishedAt!: Date | null;

  @Field(() => String, {
    description: "Type of the event as it is sent, e.g. `Course.updated`; `webhook.ping` for a ping.",
  })
  get event(): string {
    return eventOf(this);
  }

  @Field(() => String, { nullable: true, description: "Cursor of the change in `changes`; null for a ping." })
  get cursor(): string | null {
    return this.number === null ? null : cursorOf(this.number);
  }

  @Field(() => DateTimeScalar, { nullable: true, description: "When it is tried next; null when it is not." })
  get nextTry(): Date | null {
    return this.status === "PENDING" ? this.nextTryAt : null;
  }

  @Field(() => Int, { nullable: true, description: "HTTP status of the last answer." })
  get responseCode(): number | null {
    return this.attempts.at(-1)?.responseCode ?? null;
  }

  @Field(() => Int, { nullable: true, description: "Milliseconds that the last try took." })
  get durationMs(): number | null {
    return this.attempts.at(-1)?.durationMs ?? null;
  }

  @Field(() => [DeliveryAttempt], { description: "Every try, oldest first." })
  get log(): DeliveryAttempt[] {
    return this.attempts.map((attempt) => ({ ...attempt, at: new Date(attempt.at) }));
  }
}

export const WebhookDeliveryConnection = connectionOf(() => WebhookDelivery, "WebhookDelivery");

/** The type of an event as receivers see it. */
export function eventOf({ type, kind }: Pick<WebhookDelivery, "type" | "kind">): string {
  return type === null || kind === null ? "webhook.ping" : `${type}.${kind.toLowerCase()}`;
}
