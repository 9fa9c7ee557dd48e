import { UserError } from "@kommgraph/schema";
import { Field, ID, ObjectType } from "type-graphql";
import { Webhook } from "./webhook.entity.ts";

@ObjectType({ description: "The webhook with its secret, which is shown here and nowhere else, or why there is none." })
export class SubscribePayload {
  @Field(() => ID, { nullable: true, description: "Id of the webhook; null when it was refused." })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Secret with which what it is told is signed, `whsec_…`. Keep it; it cannot be read again.",
  })
  secret?: string | null;

  @Field(() => Webhook, { nullable: true, description: "The webhook as it is now; null when it was refused." })
  webhook?: Webhook | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty when it was." })
  userErrors!: UserError[];
}

@ObjectType({ description: "The webhook after the change, or why there was none." })
export class WebhookPayload {
  @Field(() => Webhook, { nullable: true, description: "The webhook as it is now; null when it was refused." })
  webhook?: Webhook | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty when it was." })
  userErrors!: UserError[];
}
