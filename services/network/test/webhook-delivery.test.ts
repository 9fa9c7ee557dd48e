import { tablesWith } from "@kommgraph/infra/testing";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { courierOf, tellAll } from "./webhook-desk.ts";
import {
  clearStage,
  closeStage,
  course,
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

describe("a receiver", () => {
  it("is told of every change of its types from then on, once, signed so that the standard's own library believes it", async () => {
    await happens(...courses(1));
    const { secret } = await subscribed();
    await happens(...courses(2, 3), ["Practice", "pra_1", null], ["Course", "crs_2", null]);
    await tellAll(courierOf(service, () => now));
    expect(receiver.ids).toEqual(["crs_2", "crs_3", "crs_2"]);
    expect(receiver.told.map(({ event }) => event.type)).toEqual([
      "Course.created",
      "Course.created",
      "Course.deleted",
    ]);
    vi.useFakeTimers({ toFake: ["Date"], now });
    for (const { headers, body, event } of receiver.told) {
      expect(new Webhook(secret).verify(body, headers as never)).toEqual(event);
      expect(event.timestamp).toBe("2026-11-18T08:00:00.000Z");
      expect(headers["webhook-id"]).toMatch(/^msg_/);
      const another = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
      expect(() => new Webhook(another).verify(body, headers as never)).toThrow();
      expect(() => new Webhook(secret).verify(body.replace("crs_", "crs_9"), headers as never)).toThrow();
    }
    vi.setSystemTime(now.getTime() + 301_000);
    const [old] = receiver.told;
    expect(() => new Webhook(secret).verify(old?.body ?? "", old?.headers as never)).toThrow(/too old/);
    vi.useRealTimers();
    // The cursor of an event is one of the feed: whoever lost something goes on from there.
    const { data } = await service.ask(`{ changes(after: "${receiver.told[1]?.event.data.cursor}", types: ["Course"]) {
      changes { id kind } } }`);
    expect(data.changes.changes).toEqual([{ id: "crs_2", kind: "DELETED" }]);
  });

  it("that subscribes behind a cursor misses nothing between its first copy and now", async () => {
    await happens(...courses(10));
    let next: string | null = null;
    for (let more = true; more; ) {
      const { data }: any = await service.ask("query ($after: String) { changes(after: $after) { next more } }", {
        after: next,
      });
      ({ next, more } = data.changes);
    }
    await happens(...courses(11, 12));
    await desk.subscribe({ url: receiver.url, types: ["Course"], after: next });
    await tellAll(courierOf(service, () => now));
    expect(receiver.ids).toEqual(["crs_11", "crs_12"]);
  });

  it("is never told of what is not public, whatever was subscribed once", async () => {
    const { id } = await subscribed();
    await service.asOwner("update webhook set types = '{Course,CourseReferral}' where id = $1", [id]);
    await happens(["CourseReferral", "ref_1", { state: "HELD" }], ...courses(20));
    await tellAll(courierOf(service, () => now));
    expect(receiver.ids).toEqual(["crs_20"]);
    expect((await desk.webhook(id)).deliveries.totalCount).toBe(1);
  });

  it("shows in the log what became of each: when, how often, what it answered, how long it took", async () => {
    const { id } = await subscribed();
    await happens(...courses(30));
    receiver.answer = (response) => void response.writeHead(503).end("secret of the receiver");
    await tellAll(courierOf(service, () => now));
    const [failed] = (await desk.webhook(id)).deliveries.nodes;
    expect(failed).toMatchObject({ event: "Course.created", entityId: "crs_30", status: "PENDING", tries: 1 });
    expect(failed).toMatchObject({ responseCode: 503, nextTry: "2026-11-18T09:00:05.000Z", finishedAt: null });
    expect(failed.log).toMatchObject([{ at: "2026-11-18T09:00:00.000Z", responseCode: 503, problem: "REFUSED" }]);
    receiver.answer = (response) => void response.writeHead(200).end();
    await waitAndTell(5);
    const [delivered] = (await desk.webhook(id)).deliveries.nodes;
    expect(delivered).toMatchObject({ status: "DELIVERED", tries: 2, nextTry: null, responseCode: 200 });
    expect(delivered.log.map(({ problem }: any) => problem)).toEqual(["REFUSED", null]);
    expect(receiver.told.map(({ headers }) => headers["webhook-id"])).toEqual([failed.id, failed.id]);
    expect(await tablesWith(service, "secret of the receiver")).toEqual([]);
  });

  it("hears of each thing in order, and one thing that it refuses holds up no other", async () => {
    const { id } = await subscribed();
    await happens(...courses(40), course(41), ["Course", "crs_40", null], ...courses(42));
    receiver.answer = (response, { event }) =>
      void response.writeHead(event.data.id === "crs_40" && event.data.kind === "CREATED" ? 500 : 204).end();
    await tellAll(courierOf(service, () => now));
    expect(receiver.ids.toSorted()).toEqual(["crs_40", "crs_41", "crs_42"]);
    receiver.told.length = 0;
    receiver.answer = (response) => void response.writeHead(204).end();
    await waitAndTell(5);
    expect(receiver.told.map(({ event }) => [event.data.id, event.data.kind])).toEqual([
      ["crs_40", "CREATED"],
      ["crs_40", "DELETED"],
    ]);
    expect((await desk.webhook(id)).deliveries.nodes.map(({ status }: any) => status)).toEqual(
      Array(4).fill("DELIVERED"),
    );
  });

  it("that refuses one thing for a day, and nothing else, is told of it eight times; then it can be replayed", async () => {
    const { id } = await subscribed();
    await happens(...courses(50), ["Course", "crs_50", null]);
    receiver.answer = (response, { event }) =>
      void response.writeHead(event.data.kind === "CREATED" && event.data.id === "crs_50" ? 400 : 204).end();
    await tellAll(courierOf(service, () => now));
    const tried: number[] = [0];
    for (const delay of [5, 300, 1_800, 7_200, 18_000, 36_000, 23_400]) {
      await waitAndTell(delay - 1);
      expect(receiver.told.length).toBe(tried.length * 2 - 1);
      // Something else gets through every now and then, so the receiver is not down.
      await happens(course(`51${tried.length}`));
      await waitAndTell(1);
      tried.push((now.getTime() - start.getTime()) / 1_000);
      // A new thing and the old one; the eighth time the one behind it too.
      expect(receiver.told.length).toBe(tried.length * 2 - 1 + (tried.length === 8 ? 1 : 0));
    }
    expect(tried).toEqual([0, 5, 305, 2_105, 9_305, 27_305, 63_305, 86_705]);
    const { deliveries, status } = await desk.webhook(id);
    expect(status).toBe("ACTIVE");
    const failed = deliveries.nodes.filter((one: any) => one.status === "FAILED");
    expect(failed).toMatchObject([{ entityId: "crs_50", kind: "CREATED", tries: 8, nextTry: null }]);
    expect(receiver.told.at(-1)?.event.data).toMatchObject({ id: "crs_50", kind: "DELETED" });

    receiver.answer = (response) => void response.writeHead(204).end();
    receiver.told.length = 0;
    expect((await desk.replay({ webhook: id, delivery: failed[0].id })).data.answer.userErrors).toEqual([]);
    await tellAll(courierOf(service, () => now));
    expect(receiver.told.map(({ headers }) => headers["webhook-id"])).toEqual([failed[0].id]);
    const none = await desk.replay({ webhook: id, delivery: "msg_none" });
    expect(none.data.answer.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "delivery"] }]);
    const both = await desk.replay({ webhook: id, delivery: "msg_none", after: "x" });
    expect(both.data.answer.userErrors).toMatchObject([{ code: "ONE_OF_TWO" }]);
  });

  it("that is down for a day is disabled with a note, and loses nothing: not what waits, not what happens meanwhile", async () => {
    const { id } = await subscribed();
    receiver.answer = (response) => void response.destroy();
    await happens(...courses(60, 61, 62));
    const courier = courierOf(service, () => now);
    await tellAll(courier);
    for (let hours = 0; hours < 26; hours += 0.5) await waitAndTell(1_800, courier);
    const down = await desk.webhook(id);
    expect(down).toMatchObject({ status: "DISABLED", note: expect.stringContaining("24 hours") });
    expect(down.deliveries.nodes.map(({ status }: any) => status)).toEqual(["PENDING", "PENDING", "PENDING"]);
    expect(Math.max(...down.deliveries.nodes.map(({ tries }: any) => tries))).toBeLessThanOrEqual(8);
    receiver.told.length = 0;
    await happens(...courses(63), ["Course", "crs_60", null]);
    await waitAndTell(86_400, courier);
    expect(receiver.told).toEqual([]);

    receiver.answer = (response) => void response.writeHead(204).end();
    const { data } = await desk.resume({ webhook: id, expectedVersion: down.version });
    expect(data.answer).toMatchObject({ userErrors: [], webhook: { status: "ACTIVE", note: null, failures: 0 } });
    await tellAll(courier);
    expect(receiver.told.map(({ event }) => `${event.data.id} ${event.data.kind}`).toSorted()).toEqual([
      "crs_60 CREATED",
      "crs_60 DELETED",
      "crs_61 CREATED",
      "crs_62 CREATED",
      "crs_63 CREATED",
    ]);
    const ofSixty = receiver.told.filter(({ event }) => event.data.id === "crs_60");
    expect(ofSixty.map(({ event }) => event.data.kind)).toEqual(["CREATED", "DELETED"]);
    const again = await desk.resume({ webhook: id, expectedVersion: data.answer.webhook.version });
    expect(again.data.answer.userErrors).toMatchObject([{ code: "WEBHOOK_ACTIVE" }]);
  });

  it("that is down is asked once a minute at most, and hears everything at once when it is back", async () => {
    await subscribed();
    receiver.answer = (response) => void response.writeHead(500).end();
    await happens(...courses(...Array.from({ length: 40 }, (_, index) => 700 + index)));
    const courier = courierOf(service, () => now);
    await tellAll(courier);
    const before = receiver.told.length;
    expect(before).toBeLessThan(12);
    for (let minute = 0; minute < 10; minute++) await waitAndTell(60, courier);
    expect(receiver.told.length - before).toBeLessThanOrEqual(10);
    receiver.told.length = 0;
    receiver.answer = (response) => void response.writeHead(204).end();
    await waitAndTell(60, courier);
    expect(new Set(receiver.ids).size).toBe(40);
  });

  it("that says it is gone is told nothing more", async () => {
    const { id } = await subscribed();
    receiver.answer = (response) => void response.writeHead(410).end();
    await happens(...courses(80));
    await tellAll(courierOf(service, () => now));
    expect(await desk.webhook(id)).toMatchObject({ status: "DISABLED", note: expect.stringContaining("410") });
  });

  it("gets four requests at once at most, from all processes and over all webhooks that lead to it", async () => {
    for (let more = 0; more < 3; more++) await subscribed(["Course"], `${receiver.url}/${more}`);
    await happens(...courses(...Array.from({ length: 20 }, (_, index) => 900 + index)));
    receiver.answer = (response) => void setTimeout(() => response.writeHead(204).end(), 10);
    const processes = [1, 2, 3].map(() => courierOf(service, () => now));
    await Promise.all(processes.map((courier) => tellAll(courier)));
    for (let tries = 0; receiver.told.length < 60 && tries < 100; tries++) await Promise.all(processes.map(tellAll));
    expect(receiver.told).toHaveLength(60);
    expect(new Set(receiver.told.map(({ headers }) => headers["webhook-id"])).size).toBe(60);
    expect(receiver.most).toBeLessThanOrEqual(4);
    expect(receiver.most).toBeGreaterThan(1);
  });

  it("is told again by others when the process that was at it is killed", async () => {
    await subscribed();
    await happens(...courses(100));
    let hang = true;
    receiver.answer = (response) => void (hang || response.writeHead(204).end());
    const killed = courierOf(service, () => now);
    await killed.setOut();
    await vi.waitFor(() => expect(receiver.told).toHaveLength(1));
    hang = false;
    const other = courierOf(service, () => now);
    await tellAll(other);
    expect(receiver.told).toHaveLength(1);
    await killed.breakOff();
    later(61);
    await tellAll(other);
    expect(receiver.told).toHaveLength(2);
    expect(new Set(receiver.told.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });
});
