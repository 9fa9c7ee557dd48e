import { randomUUID } from "node:crypto";
import { refuse, type WriteDefinition } from "@kommgraph/infra";
import { listOf, rule } from "@kommgraph/schema";
import { publicTypes } from "../change/read-changes.ts";
import { ownerOf } from "./own-webhook.ts";
import { lastNumber, positionBehind } from "./position.ts";
import { receiverUrl } from "./receiver-url.ts";
import { Webhook } from "./webhook.entity.ts";
import type { SubscribeInput } from "./webhook.input.ts";

/** Webhooks one owner may have at a time. */
const most = 20;

/** What a subscription comes to; the secret is none of it, because what a write answers is stored. */
export interface Subscribed {
  id: string;
  rotation: number;
}

/** Somebody is told of changes from now on, or from a cursor on. */
export const subscribe: WriteDefinition<SubscribeInput, Subscribed> = {
  name: "subscribe",
  rules: [receiverUrl("url"), listOf("types", publicTypes.length, 1), toldTypes("types")],
  async effect({ em, who, now }, { url, types, after }) {
    const owner = ownerOf(who);
    await em.execute("select pg_advisory_xact_lock(hashtext(?))", [`webhooks of ${owner}`]);
    if ((await em.count(Webhook, { owner, status: { $ne: "ENDED" } })) >= most) {
      refuse("TOO_MANY_WEBHOOKS", {
        en: `You have ${most} webhooks already; end one that is no longer needed.`,
        de: `Sie haben schon ${most} Webhooks; bitte einen beenden, der nicht mehr gebraucht wird.`,
      });
    }
    const { href, origin } = new URL(url);
    const webhook = em.create(Webhook, {
      id: `whk_${randomUUID()}`,
      owner,
      url: href,
      origin,
      types: [...new Set(types)],
      position: after == null ? await lastNumber(em) : await positionBehind(em, after),
      rotation: 1,
      rotatedAt: null,
      status: "ACTIVE",
      note: null,
      failures: 0,
      failingSince: null,
      createdAt: now,
      endedAt: null,
      version: 1,
    });
    return { id: webhook.id, rotation: webhook.rotation };
  },
};

/** Only of what everybody may read is anybody told. */
function toldTypes<Field extends string>(field: Field) {
  return rule<Field, readonly string[]>(field, (types) => {
    const unknown = types.filter((type) => !(publicTypes as readonly string[]).includes(type));
    if (unknown.length === 0) return null;
    const named = unknown.join(", ").slice(0, 200);
    return {
      code: "UNKNOWN_TYPE",
      message: {
        en: `${field}: ${named} is not known or not public. There are: ${publicTypes.join(", ")}.`,
        de: `${field}: ${named} ist nicht bekannt oder nicht öffentlich. Es gibt: ${publicTypes.join(", ")}.`,
      },
    };
  });
}
