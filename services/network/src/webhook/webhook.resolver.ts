import { Access, type Context, findPageOf, load } from "@kommgraph/infra";
import type { Page } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { ownerOf, subscriber } from "./own-webhook.ts";
import { Webhook } from "./webhook.entity.ts";
import { DeliveryStatus, WebhookDelivery, WebhookDeliveryConnection } from "./webhook-delivery.entity.ts";

/** What somebody sees of their own webhooks. */
@Resolver(() => Webhook)
export class WebhookResolver {
  @Query(() => [Webhook], { nullable: true, description: "The own webhooks that have not ended, oldest first." })
  @Access(subscriber)
  webhooks(@Ctx() { em, who }: Context): Promise<Webhook[]> {
    return em.find(Webhook, { owner: ownerOf(who), status: { $ne: "ENDED" } }, { orderBy: { createdAt: 1, id: 1 } });
  }

  @Query(() => Webhook, {
    nullable: true,
    description: "An own webhook by its id, also one that has ended; null if there is none.",
  })
  @Access(subscriber)
  async webhook(
    @Arg("id", () => ID, { description: "Id of the webhook, `whk_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Webhook | null> {
    const webhook = await load(context, Webhook, id);
    return webhook?.owner === ownerOf(context.who) ? webhook : null;
  }

  @FieldResolver(() => WebhookDeliveryConnection, {
    description: "What it was or will be told of, the latest first; kept for 30 days.",
  })
  deliveries(
    @Root() { id }: Webhook,
    @Arg("status", () => DeliveryStatus, { nullable: true, description: "Only those of which this became." })
    status: DeliveryStatus | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<WebhookDelivery>> {
    return findPageOf(context, WebhookDelivery, { property: "webhook", id }, { status, first, after }, () => ({
      where: status == null ? {} : { status },
      orderBy: [["sequence", "desc"]],
      page: { first, after },
    }));
  }
}
