import { Access, type Context, load, type Payload, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { subscriber } from "./own-webhook.ts";
import { pingWebhook } from "./ping-webhook.ts";
import { replayWebhook } from "./replay-webhook.ts";
import { resumeWebhook } from "./resume-webhook.ts";
import { rotateWebhookSecret } from "./rotate-webhook-secret.ts";
import { secretOf } from "./secret.ts";
import { type Subscribed, subscribe } from "./subscribe.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { Webhook } from "./webhook.entity.ts";
import {
  PingWebhookInput,
  ReplayWebhookInput,
  ResumeWebhookInput,
  SubscribeInput,
  WebhookInput,
} from "./webhook.input.ts";
import { SubscribePayload, WebhookPayload } from "./webhook.payload.ts";

/** How webhooks come to be, are kept in order, and end. */
@Resolver()
export class WebhookChanges {
  @Mutation(() => SubscribePayload, {
    description: "From now on the own receiver is told of every public change of these types, signed, and retried.",
  })
  @Access(subscriber)
  async subscribe(
    @Arg("input", () => SubscribeInput, { description: "Who shall be told of what." }) input: SubscribeInput,
    @Ctx() context: Context,
  ): Promise<SubscribePayload> {
    return withSecret(context, await write(context, subscribe, input));
  }

  @Mutation(() => WebhookPayload, { description: "Ends a webhook: nothing is sent to it any more." })
  @Access(subscriber)
  async unsubscribe(
    @Arg("input", () => WebhookInput, { description: "Which one." }) input: WebhookInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return withWebhook(context, await write(context, unsubscribe, input));
  }

  @Mutation(() => WebhookPayload, {
    description: "Goes on with a webhook that was disabled: with what waits for it, or from a cursor on.",
  })
  @Access(subscriber)
  async resumeWebhook(
    @Arg("input", () => ResumeWebhookInput, { description: "Which one, and from where." }) input: ResumeWebhookInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return withWebhook(context, await write(context, resumeWebhook, input));
  }

  @Mutation(() => WebhookPayload, { description: "Tells a receiver once more what it has heard, or failed to hear." })
  @Access(subscriber)
  async replayWebhook(
    @Arg("input", () => ReplayWebhookInput, { description: "What is to be told again." }) input: ReplayWebhookInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return withWebhook(context, await write(context, replayWebhook, input));
  }

  @Mutation(() => SubscribePayload, {
    description: "Makes a new secret. For 24 hours everything is signed with the one before too.",
  })
  @Access(subscriber)
  async rotateWebhookSecret(
    @Arg("input", () => WebhookInput, { description: "Of which one." }) input: WebhookInput,
    @Ctx() context: Context,
  ): Promise<SubscribePayload> {
    return withSecret(context, await write(context, rotateWebhookSecret, input));
  }

  @Mutation(() => WebhookPayload, {
    description: "Sends `webhook.ping`, once, so that one sees in `deliveries` whether the receiver is there.",
  })
  @Access(subscriber)
  async pingWebhook(
    @Arg("input", () => PingWebhookInput, { description: "Which receiver." }) input: PingWebhookInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return withWebhook(context, await write(context, pingWebhook, input));
  }
}

async function withWebhook(
  context: Context,
  { id, userErrors }: Payload<{ id: string }>,
): Promise<{ webhook: Webhook | null; userErrors: WebhookPayload["userErrors"] }> {
  return { webhook: id ? await load(context, Webhook, id) : null, userErrors };
}

/** The secret is added here, behind the write: what a write answers is stored. */
async function withSecret(context: Context, payload: Payload<Subscribed>): Promise<SubscribePayload> {
  const { id, rotation } = payload;
  const secret = id && rotation ? secretOf(context.seal, id, rotation) : null;
  return { id: id ?? null, secret, ...(await withWebhook(context, payload)) };
}
