import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { agency, courierOf, tellAll } from "./webhook-desk.ts";
import {
  clearStage,
  closeStage,
  courses,
  desk,
  happens,
  later,
  now,
  openStage,
  receiver,
  service,
  setStage,
  start,
  subscribed,
  waitAndTell,
} from "./webhook-stage.ts";

beforeAll(openStage);
afterAll(closeStage);
beforeEach(setStage);
afterEach(clearStage);

describe("a webhook", () => {
  it("replays everything behind a cursor, as new deliveries, in order", async () => {
    const { id } = await subscribed();
    await happens(...courses(110, 111, 112));
    const courier = courierOf(service, () => now);
    await tellAll(courier);
    const [first] = receiver.told.splice(0);
    const { data } = await desk.replay({ webhook: id, after: first?.event.data.cursor });
    expect(data.answer.userErrors).toEqual([]);
    await tellAll(courier);
    expect(receiver.ids).toEqual(["crs_111", "crs_112"]);
    expect((await desk.webhook(id)).deliveries.totalCount).toBe(5);
  });

  it("that is replayed while something waits tells nothing in the wrong order", async () => {
    const { id, webhook } = await subscribed();
    await happens(...courses(115), ["Course", "crs_115", null]);
    receiver.answer = (response) => void response.writeHead(500).end();
    const courier = courierOf(service, () => now);
    await tellAll(courier);
    await desk.replay({ webhook: id, after: webhook.cursor });
    receiver.told.length = 0;
    receiver.answer = (response) => void response.writeHead(204).end();
    await waitAndTell(60, courier);
    expect(receiver.told.map(({ event }) => event.data.kind)).toEqual(["CREATED", "DELETED"]);
  });

  it("changes its secret, and for a day the one before signs too", async () => {
    const { id, secret: before, webhook } = await subscribed();
    const { data } = await desk.rotate({ webhook: id, expectedVersion: webhook.version });
    const { secret: after } = data.answer;
    expect(after).not.toBe(before);
    const stale = await desk.rotate({ webhook: id, expectedVersion: webhook.version });
    expect(stale.data.answer).toMatchObject({ secret: null, userErrors: [{ code: "VERSION_CONFLICT" }] });
    const believed = async (secret: string) => {
      receiver.told.length = 0;
      await happens(...courses(120));
      await tellAll(courierOf(service, () => now));
      vi.useFakeTimers({ toFake: ["Date"], now });
      try {
        new Webhook(secret).verify(receiver.told[0]?.body ?? "", receiver.told[0]?.headers as never);
        return true;
      } catch {
        return false;
      } finally {
        vi.useRealTimers();
      }
    };
    expect([await believed(before), await believed(after)]).toEqual([true, true]);
    later(86_401);
    expect([await believed(before), await believed(after)]).toEqual([false, true]);
  });

  it("is pinged, once in ten seconds, also while it is disabled", async () => {
    const { id } = await subscribed();
    await service.asOwner("update webhook set status = 'DISABLED' where id = $1", [id]);
    expect((await desk.ping({ webhook: id })).data.answer.userErrors).toEqual([]);
    expect((await desk.ping({ webhook: id })).data.answer.userErrors).toMatchObject([{ code: "PINGED_JUST_NOW" }]);
    await tellAll(courierOf(service, () => now));
    expect(receiver.told.map(({ event }) => event)).toEqual([
      { type: "webhook.ping", timestamp: "2026-11-18T09:00:00.000Z", data: { webhook: id } },
    ]);
    expect((await desk.webhook(id)).deliveries.nodes).toMatchObject([
      { event: "webhook.ping", status: "DELIVERED", entityId: null, cursor: null },
    ]);
  });

  it("that fails a ping is not tried again and not held to be down", async () => {
    const { id } = await subscribed();
    receiver.answer = (response) => void response.writeHead(500).end();
    await desk.ping({ webhook: id });
    const courier = courierOf(service, () => now);
    await tellAll(courier);
    await waitAndTell(3_600, courier);
    expect(receiver.told).toHaveLength(1);
    expect(await desk.webhook(id)).toMatchObject({ failures: 0, deliveries: { nodes: [{ status: "FAILED" }] } });
  });

  it("that has ended tells nothing more, keeps its log for 30 days, and is then forgotten", async () => {
    const { id, webhook } = await subscribed();
    await happens(...courses(130));
    await tellAll(courierOf(service, () => now));
    await happens(...courses(131));
    const { data } = await desk.unsubscribe({ webhook: id, expectedVersion: webhook.version });
    expect(data.answer).toMatchObject({ userErrors: [], webhook: { status: "ENDED" } });
    await waitAndTell(60);
    expect(receiver.ids).toEqual(["crs_130"]);
    expect((await service.ask("{ webhooks { id } }", {}, { who: agency })).data.webhooks).toEqual([]);
    expect((await desk.ping({ webhook: id })).data.answer.userErrors).toMatchObject([{ code: "WEBHOOK_ENDED" }]);
    const days = (number: number) => new Date(start.getTime() + number * 86_400_000);
    await service.work("forget webhook deliveries", days(29));
    expect((await desk.webhook(id)).deliveries.totalCount).toBe(1);
    await service.work("forget webhook deliveries", days(31));
    expect(await desk.webhook(id)).toBeNull();
  });

  it("answers its list and its log in a statement each, however long they are", async () => {
    for (let more = 0; more < 5; more++) await subscribed();
    await happens(...courses(140, 141, 142));
    await tellAll(courierOf(service, () => now));
    const { data, statements } = await service.ask(
      "{ webhooks { id deliveries(first: 2) { nodes { id } pageInfo { hasNextPage } } } }",
      {},
      { who: agency },
    );
    expect(data.webhooks.map(({ deliveries }: any) => deliveries.nodes.length)).toEqual([2, 2, 2, 2, 2]);
    expect(statements).toBe(2);
  });
});
