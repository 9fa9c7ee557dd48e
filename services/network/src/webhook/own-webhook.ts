import { type Change, decidedInside, refuse, type Who } from "@kommgraph/infra";
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
export async function loadOwn(change: Change, id: string): Promise<Webhook> {
  const [own] = await change.em.find(Webhook, { id, owner: ownerOf(change.who) }, { fields: ["id"] as never });
  const webhook = await change.load(Webhook, own ? id : "", "webhook");
  if (webhook.status !== "ENDED") return webhook;
  return refuse(
    "WEBHOOK_ENDED",
    { en: `${id} has ended; subscribe again.`, de: `${id} ist beendet; bitte neu anmelden.` },
    "webhook",
  );
}
