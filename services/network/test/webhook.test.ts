import { randomUUID } from "node:crypto";
import { nobody, type Who } from "@kommgraph/infra";
import { type TestService, tablesWith, testService } from "@kommgraph/infra/testing";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { network } from "../src/service.ts";
import { type Told as Fact, tell } from "./projected-world.ts";
import { agency, colleague, courierOf, deskOf, stranger, tellAll } from "./webhook-desk.ts";
import { Receiver } from "./webhook-receiver.ts";

let service: TestService;
let desk: ReturnType<typeof deskOf>;
let receiver: Receiver;
const start = new Date("2026-11-18T09:00:00Z");
let now = start;
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};

beforeAll(async () => {
  vi.stubEnv("LOOPBACK_WEBHOOKS", "allow");
  service = await testService(network);
  desk = deskOf(service);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await service.stop();
});
beforeEach(async () => {
  now = start;
  receiver = await new Receiver().start();
});
afterEach(async () => {
  await service.asOwner("delete from webhook");
  await receiver.stop();
});

const course = (number: number | string): Fact => [
  "Course",
  `crs_${number}`,
  { title: `Kurs ${number}`, topic: "LANGUAGE", targetGroups: ["EVERYONE"], start: "2026-12-01" },
];
const courses = (...numbers: number[]): Fact[] => numbers.map(course);
const happens = (...facts: Fact[]) => tell(service.orm, facts);

async function subscribed(types = ["Course"], url = receiver.url) {
  const { data } = await desk.subscribe({ url, types });
  expect(data.answer.userErrors).toEqual([]);
  return data.answer as { id: string; secret: string; webhook: any };
}

/** Lets as much time go by as there may be between two tries, telling whatever becomes due. */
async function waitAndTell(seconds: number, courier = courierOf(service, () => now)) {
  later(seconds);
  await tellAll(courier);
}

describe("subscribing", () => {
  it("answers id and secret, shows the webhook to everybody of the partner, and stores no secret anywhere", async () => {
    const { id, secret, webhook } = await subscribed(["Course", "Need"]);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhook).toMatchObject({ url: receiver.url, types: ["Course", "Need"], status: "ACTIVE", failures: 0 });
    const listed = await service.ask("{ webhooks { id url } }", {}, { who: colleague });
    expect(listed.data.webhooks).toEqual([{ id, url: receiver.url }]);
    for (const kept of [secret, secret.slice(6), Buffer.from(secret.slice(6), "base64").toString("hex")]) {
      expect(await tablesWith(service, kept)).toEqual([]);
    }
  });

  it("happens once however often it is sent, and shows the same secret each time", async () => {
    const input = { idempotencyKey: randomUUID(), url: receiver.url, types: ["Course"] };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => desk.subscribe(input)));
    expect(new Set(answers.map(({ data }) => `${data.answer.id} ${data.answer.secret}`)).size).toBe(1);
    expect((await service.ask("{ webhooks { id } }", {}, { who: agency })).data.webhooks).toHaveLength(1);
  });

  it("is for those who act for somebody, and their webhooks are nobody else's to see or to change", async () => {
    const { id } = await subscribed();
    const reader: Who = { partner: null, roles: ["reader"], subject: "somebody" };
    const input = { url: receiver.url, types: ["Course"] };
    expect((await desk.subscribe(input, nobody)).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect((await desk.subscribe(input, reader)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const change = { webhook: id, expectedVersion: 1 };
    expect(await desk.webhook(id, stranger)).toBeNull();
    expect((await service.ask("{ webhooks { id } }", {}, { who: stranger })).data.webhooks).toEqual([]);
    for (const answer of [
      await desk.unsubscribe(change, stranger),
      await desk.resume(change, stranger),
      await desk.rotate(change, stranger),
      await desk.ping({ webhook: id }, stranger),
      await desk.replay({ webhook: id, after: Buffer.from("changes:0").toString("base64url") }, stranger),
    ]) {
      expect(answer.data.answer).toMatchObject({ webhook: null, userErrors: [{ code: "NOT_FOUND" }] });
    }
  });

  it("tells everything that is wrong at once, in the language of the caller", async () => {
    const german = { "accept-language": "de" };
    const bad = await desk.subscribe({ url: "ftp://example.org", types: ["CourseReferral", "Kurs"] }, agency, german);
    expect(bad.data.answer).toMatchObject({ id: null, secret: null, webhook: null });
    expect(bad.data.answer.userErrors).toMatchObject([
      { code: "INVALID_RECEIVER", path: ["input", "url"], message: expect.stringContaining("https://") },
      { code: "UNKNOWN_TYPE", path: ["input", "types"], message: expect.stringContaining("CourseReferral, Kurs") },
    ]);
    const none = await desk.subscribe({ url: receiver.url, types: [] });
    expect(none.data.answer.userErrors).toMatchObject([{ code: "LIST_LENGTH" }]);
    const foreign = await desk.subscribe({ url: receiver.url, types: ["Course"], after: "bm9uc2Vuc2U" });
    expect(foreign.data.answer.userErrors).toMatchObject([{ code: "INVALID_CURSOR", path: ["input", "after"] }]);
    const future = Buffer.from("changes:999999999").toString("base64url");
    const early = await desk.subscribe({ url: receiver.url, types: ["Course"], after: future });
    expect(early.data.answer.userErrors).toMatchObject([{ code: "INVALID_CURSOR" }]);
  });

  it("is possible twenty times, also when all come at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => desk.subscribe({ url: receiver.url, types: ["Course"] })),
    );
    const codes = answers.flatMap(({ data }) => data.answer.userErrors.map(({ code }: any) => code));
    expect(codes).toEqual(["TOO_MANY_WEBHOOKS", "TOO_MANY_WEBHOOKS", "TOO_MANY_WEBHOOKS", "TOO_MANY_WEBHOOKS"]);
  });
});

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
