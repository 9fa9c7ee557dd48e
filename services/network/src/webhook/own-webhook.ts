import { type Change, decidedInside, refuse, type Who } from "@kommgraph/infra";
import { LockMode } from "@mikro-orm/postgresql";
import { Webhook } from "./webhook.entity.ts";

/** Everybody who acts for somebody may be told of what everybody may read. */
export const subscriber = decidedInside(
  "of the own partner; without one, of oneself",
  "editor",
  "caseworker",
  "provider",
  "authority",
  "ministry",
  "integration",
);

/** To whom a webhook belongs that this person makes: the partner, so that it outlives the person's account. */
export function ownerOf({ partner, subject }: Who): string {
  return partner ?? `subject ${subject}`;
}

/** The webhook to be changed, locked; that of somebody else is as unknown as one that never was. */
export async function loadOwn({ em, who }: Change, id: string): Promise<Webhook> {
  const webhook = await em.findOne(Webhook, { id, owner: ownerOf(who) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!webhook) {
    return refuse(
      "NOT_FOUND",
      {
        en: `You have no webhook ${id.slice(0, 80)}; \`webhooks\` lists those you have.`,
        de: `Sie haben keinen Webhook ${id.slice(0, 80)}; \`webhooks\` zählt die Ihren auf.`,
      },
      "webhook",
    );
  }
  if (webhook.status !== "ENDED") return webhook;
  return refuse(
    "WEBHOOK_ENDED",
    { en: `${id} has ended; subscribe again.`, de: `${id} ist beendet; bitte neu anmelden.` },
    "webhook",
  );
}
