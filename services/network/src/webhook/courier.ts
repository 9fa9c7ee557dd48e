import type { Logger } from "@kommgraph/infra";
import type { MikroORM } from "@mikro-orm/postgresql";
import { cursorOf } from "../change/cursor.ts";
import { type Claimed, claimDeliveries, releaseDeliveries } from "./claim-deliveries.ts";
import { fanOut } from "./fan-out.ts";
import { recordAttempt } from "./record-attempt.ts";
import { currentSecrets, signatureHeaders } from "./secret.ts";
import type { Sender } from "./send.ts";
import { eventOf } from "./webhook-delivery.entity.ts";

/** Receivers that one process tells at a time, and requests that are with one of them at once. */
const mostReceivers = 8;
const mostAtOnce = 4;
/** How long of the lease is used: what is begun then ends before others may begin it. */
const roundMs = 40_000;

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
  private readonly rounds = new Set<Promise<void>>();
  private readonly now: () => Date;
  private breakingOff = false;

  constructor(private readonly tools: CourierTools) {
    this.now = tools.now ?? (() => new Date());
  }

  /** Takes what is due and sets out with it; answers to how many receivers. */
  async setOut(): Promise<number> {
    const { orm, log } = this.tools;
    const room = mostReceivers - this.rounds.size;
    if (room === 0) return 0;
    await fanOut(orm, this.now());
    const claimed = await claimDeliveries(orm, this.now(), room);
    for (const deliveries of claimed) {
      const round = this.goRound(deliveries)
        .catch((error) => log.error({ err: error }, "what came of a delivery was not written down"))
        .finally(() => this.rounds.delete(round));
      this.rounds.add(round);
    }
    return claimed.length;
  }

  /** When the next one is back; never if nobody is out. */
  async oneIsBack(): Promise<void> {
    await Promise.race([...this.rounds, ...(this.rounds.size === 0 ? [new Promise<void>(() => {})] : [])]);
  }

  async allAreBack(): Promise<void> {
    await Promise.all(this.rounds);
  }

  /** Takes nothing up any more; what is on its way may still arrive. */
  finish(): void {
    this.breakingOff = true;
  }

  /** Ends what is on the way without a word: what is not known to have arrived is told again, by whoever runs then. */
  async breakOff(): Promise<void> {
    this.finish();
    await this.tools.sender.close();
    await this.allAreBack();
  }

  /** Tells one receiver what was taken for it; what it cannot be told now is given back. */
  private async goRound(deliveries: Claimed[]): Promise<void> {
    const begun = this.now().getTime();
    let well = true;
    const goOn = () => well && !this.breakingOff && this.now().getTime() - begun < roundMs;
    const trip = async () => {
      while (goOn()) {
        const delivery = deliveries.shift();
        if (!delivery) return;
        if (!(await this.tell(delivery))) well = false;
      }
    };
    await Promise.all(Array.from({ length: mostAtOnce }, trip));
    if (deliveries.length > 0) await releaseDeliveries(this.tools.orm, deliveries);
  }

  /** Answers whether the receiver can be told more. */
  private async tell(delivery: Claimed): Promise<boolean> {
    const { orm, sender, seal, log } = this.tools;
    const { id, webhook } = delivery;
    const at = this.now();
    const body = bodyOf(delivery);
    const signature = signatureHeaders(currentSecrets(seal, webhook, at), { id, body, now: at });
    const headers = { "content-type": "application/json", "user-agent": "KommGraph", ...signature };
    const outcome = await sender.send(webhook.url, headers, body);
    if (this.breakingOff && outcome.responseCode === null) return false;
    log.debug({ webhook: webhook.id, delivery: id, ...outcome }, "told");
    return recordAttempt(orm, delivery, outcome, at);
  }
}

/** Thin on purpose: what changed, not what it is now; that is asked for, and then as current as can be. */
function bodyOf(delivery: Claimed): string {
  const { number, kind, type, entityId, at, webhook } = delivery;
  const data = number === null ? { webhook: webhook.id } : { cursor: cursorOf(number), kind, type, id: entityId };
  return JSON.stringify({ type: eventOf(delivery), timestamp: at.toISOString(), data });
}
