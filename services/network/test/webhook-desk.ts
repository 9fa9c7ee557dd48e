import { createHmac, randomUUID } from "node:crypto";
import { createLog, type Who } from "@kommgraph/infra";
import type { TestService } from "@kommgraph/infra/testing";
import { Courier } from "../src/webhook/courier.ts";
import { Sender } from "../src/webhook/send.ts";

export const agency: Who = { partner: "mun_05122000", roles: ["reader", "integration"], subject: "machine" };
export const colleague: Who = { partner: "mun_05122000", roles: ["reader", "editor"], subject: "desk" };
export const stranger: Who = { partner: "mun_05120000", roles: ["reader", "integration"], subject: "other machine" };

const fields = `webhook { id url types status note version cursor failures failingSince rotatedAt } userErrors { code message path }`;

/** What subscribers do, in few words. */
export function deskOf(service: TestService) {
  const change = (mutation: string, type: string, selection: string, input: object, who: Who, headers = {}) =>
    service.ask(
      `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${selection} } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
      { who, headers },
    );
  return {
    subscribe: (input: object, who = agency, headers = {}) =>
      change("subscribe", "SubscribeInput", `id secret ${fields}`, input, who, headers),
    unsubscribe: (input: object, who = agency) => change("unsubscribe", "WebhookInput", fields, input, who),
    resume: (input: object, who = agency) => change("resumeWebhook", "ResumeWebhookInput", fields, input, who),
    replay: (input: object, who = agency) => change("replayWebhook", "ReplayWebhookInput", fields, input, who),
    rotate: (input: object, who = agency) =>
      change("rotateWebhookSecret", "WebhookInput", `id secret ${fields}`, input, who),
    ping: (input: object, who = agency) => change("pingWebhook", "PingWebhookInput", fields, input, who),
    async webhook(id: string, who = agency): Promise<any> {
      const { data } = await service.ask(
        `query ($id: ID!) { webhook(id: $id) { id url types status note version cursor failures failingSince
          deliveries(first: 100) { totalCount nodes { id event kind entityId cursor status tries nextTry responseCode
            durationMs finishedAt log { at responseCode durationMs problem } } } } }`,
        { id },
        { who },
      );
      return data.webhook;
    },
  };
}

/** A process that tells receivers, on a clock of its own. */
export function courierOf(service: Pick<TestService, "orm">, now: () => Date, sender = new Sender()): Courier {
  // The key of the hash that the tests' services use.
  const seal = (text: string) => createHmac("sha256", "a key for tests alone").update(text).digest("base64url");
  return new Courier({ orm: service.orm, sender, seal, log: createLog("test", { logLevel: "silent" }), now });
}

/** Tells everything that is due, until nothing is. */
export async function tellAll(courier: Courier): Promise<void> {
  do await courier.allAreBack();
  while ((await courier.setOut()) > 0);
}
