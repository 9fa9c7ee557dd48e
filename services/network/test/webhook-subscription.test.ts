import { randomUUID } from "node:crypto";
import { nobody, type Who } from "@kommgraph/infra";
import { tablesWith } from "@kommgraph/infra/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agency, colleague, stranger } from "./webhook-desk.ts";
import { clearStage, closeStage, desk, openStage, receiver, service, setStage, subscribed } from "./webhook-stage.ts";

beforeAll(openStage);
afterAll(closeStage);
beforeEach(setStage);
afterEach(clearStage);

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
