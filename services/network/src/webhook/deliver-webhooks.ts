import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { BackgroundTools } from "@kommgraph/infra";
import { Courier } from "./courier.ts";
import { Sender } from "./send.ts";

/** How often it is looked whether something is due. */
const pauseMs = 500;
/** How soon it is looked again when somebody is back; several come back at nearly the same time. */
const gatherMs = 5;
/** How long, once told to stop, it is waited for answers. */
const patienceMs = 4_000;

/** Tells receivers of changes from start to stop; any number of processes share the work. */
export function deliverWebhooks({ orm, config, log }: BackgroundTools): { stop(): Promise<void> } {
  const seal = (text: string) => createHmac("sha256", config.caseSecret).update(text).digest("base64url");
  const courier = new Courier({ orm, sender: new Sender(), seal, log });
  const end = new AbortController();
  const running = keepTelling(courier, log, end.signal);
  return {
    async stop() {
      end.abort();
      courier.finish();
      await running;
      await Promise.race([courier.allAreBack(), sleep(patienceMs, undefined, { ref: false })]);
      await courier.breakOff();
    },
  };
}

async function keepTelling(courier: Courier, log: BackgroundTools["log"], signal: AbortSignal): Promise<void> {
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => {});
  for (let failing = false; !signal.aborted; ) {
    try {
      const taken = await courier.setOut();
      if (failing) log.info("webhooks are told again");
      failing = false;
      if (taken > 0) continue;
      await Promise.race([pause(pauseMs), courier.oneIsBack()]);
      await pause(gatherMs);
    } catch (error) {
      if (!failing && !signal.aborted) log.warn({ err: error }, "webhooks cannot be told; trying again until they can");
      failing = true;
      await pause(4 * pauseMs);
    }
  }
}
