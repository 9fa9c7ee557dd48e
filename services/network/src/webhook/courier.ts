import type { Logger } from "@kommgraph/infra";
import type { MikroORM } from "@mikro-orm/postgresql";
import { cursorOf } from "../change/cursor.ts";
import { type Claimed, claimDeliveries } from "./claim-deliveries.ts";
import { fanOut } from "./fan-out.ts";
import { recordAttempt } from "./record-attempt.ts";
import { currentSecrets, signatureHeaders } from "./secret.ts";
import type { Sender } from "./send.ts";
import { eventOf } from "./webhook-delivery.entity.ts";

/** Requests that one process has on the way to all receivers together. */
const mostOnTheWay = 32;

export interface CourierTools {
  orm: MikroORM;
  sender: Sender;
  /** The house's keyed hash, from which secrets follow. */
  seal(text: string): string;
  log: Logger;
  now?: () => Date;
}

/** Tells receivers what is due. */
export class Courier {
  private readonly onTheWay = new Set<Promise<void>>();
  private breakingOff = false;

  constructor(private readonly tools: CourierTools) {}

  /** Takes what is due and sets out with it; answers how much that was. */
  async setOut(): Promise<number> {
    const { orm, log, now = () => new Date() } = this.tools;
    const room = mostOnTheWay - this.onTheWay.size;
    if (room === 0) return 0;
    await fanOut(orm, now());
    const claimed = await claimDeliveries(orm, now(), room);
    for (const delivery of claimed) {
      const trip = this.tell(delivery, now())
        .catch((error) => log.error({ err: error, delivery: delivery.id }, "what came of a try was not written down"))
        .finally(() => this.onTheWay.delete(trip));
      this.onTheWay.add(trip);
    }
    return claimed.length;
  }

  /** When the next one is back; never if nobody is out. */
  async oneIsBack(): Promise<void> {
    await Promise.race([...this.onTheWay, ...(this.onTheWay.size === 0 ? [new Promise<void>(() => {})] : [])]);
  }

  async allAreBack(): Promise<void> {
    await Promise.all(this.onTheWay);
  }

  /** Ends what is on the way without a word: what is not known to have arrived is told again later, by whoever runs then. */
  async breakOff(): Promise<void> {
    this.breakingOff = true;
    await this.tools.sender.close();
    await this.allAreBack();
  }

  private async tell(delivery: Claimed, at: Date): Promise<void> {
    const { orm, sender, seal, log } = this.tools;
    const { webhook } = delivery;
    const body = bodyOf(delivery);
    const headers = signatureHeaders(currentSecrets(seal, webhook, at), { id: delivery.id, body, now: at });
    const outcome = await sender.send(
      webhook.url,
      { "content-type": "application/json", "user-agent": "KommGraph", ...headers },
      body,
    );
    if (this.breakingOff && outcome.responseCode === null) return;
    log.debug({ webhook: webhook.id, delivery: delivery.id, ...outcome }, "told");
    await recordAttempt(orm, delivery, outcome, at);
  }
}

/** Thin on purpose: what changed, not what it is now; that is asked for, and then as current as can be. */
function bodyOf(delivery: Claimed): string {
  const { number, kind, type, entityId, at, webhook } = delivery;
  const data = number === null ? { webhook: webhook.id } : { cursor: cursorOf(number), kind, type, id: entityId };
  return JSON.stringify({ type: eventOf(delivery), timestamp: at.toISOString(), data });
}
