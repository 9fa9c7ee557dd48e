import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestService, testService } from "../../src/testing/index.ts";
import { addBook, library, reviseBook } from "./library.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(library);
});
afterAll(() => service.stop());

const key = () => randomUUID();

/** As a client does it: what was refused for want of time is sent again, with the same key. */
async function persist(query: string, variables: Record<string, unknown>) {
  for (;;) {
    const answer = await service.ask(query, variables);
    if (!answer.errors.some(({ extensions }) => extensions.code === "OVERLOADED")) return answer;
  }
}

const sql = (text: string, params: unknown[] = []) => service.orm.em.fork().execute(text, params) as Promise<any[]>;
const count = async (table: string) => Number((await sql(`select count(*) from ${table}`))[0].count);
const bookOf = async (id: string) => (await sql("select version, copies from book where id = ?", [id]))[0];

describe("a mutation", () => {
  it("writes effect, key, history and outbox in one transaction, and no more statements than these need", async () => {
    const { data, statements } = await service.ask(addBook, {
      key: key(),
      title: "Deutsch als Zweitsprache",
      copies: 3,
    });
    expect(data.addBook).toMatchObject({
      book: { title: "Deutsch als Zweitsprache", copies: 3, version: 1 },
      userErrors: [],
    });
    const { id } = data.addBook.book;
    const em = service.orm.em.fork();
    expect(await em.execute(`select kind, mutation from history where entity_id = ?`, [id])).toEqual([
      { kind: "CREATED", mutation: "addBook" },
    ]);
    expect(await em.execute(`select kind, data from outbox where entity_id = ?`, [id])).toEqual([
      { kind: "CREATED", data: { title: "Deutsch als Zweitsprache", copies: 3 } },
    ]);
    expect(statements).toBeLessThanOrEqual(5);
  });

  it("names every violation at once, in the caller's language, and writes nothing", async () => {
    const before = await Promise.all(["book", "history", "outbox", "idempotency_key"].map(count));
    const { data } = await service.ask(
      addBook,
      { key: key(), title: "  ", copies: -1 },
      { headers: { "accept-language": "de-DE,de;q=0.9" } },
    );
    expect(data.addBook.book).toBeNull();
    expect(data.addBook.userErrors).toEqual([
      { code: "TEXT_LENGTH", message: "title hat 0 Zeichen; erlaubt sind 1 bis 100.", path: ["input", "title"] },
      { code: "OUT_OF_RANGE", message: "copies ist -1; erlaubt ist 0 bis 1000.", path: ["input", "copies"] },
    ]);
    expect(await Promise.all(["book", "history", "outbox", "idempotency_key"].map(count))).toEqual(before);
  });

  it("refuses keys that are empty or longer than 255 characters", async () => {
    for (const bad of ["", "x".repeat(256)]) {
      const { data } = await service.ask(addBook, { key: bad, title: "A", copies: 1 });
      expect(data.addBook.userErrors).toMatchObject([{ code: "INVALID_IDEMPOTENCY_KEY" }]);
    }
    const { data } = await service.ask(addBook, { key: "x".repeat(255), title: "A", copies: 1 });
    expect(data.addBook.userErrors).toEqual([]);
  });

  it("has 10 effects when it is called 500 times with 10 keys, and answers the same each time", async () => {
    const keys = Array.from({ length: 10 }, key);
    const before = await count("book");
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, index) =>
        persist(addBook, { key: keys[index % 10], title: `Book ${index % 10}`, copies: 1 }),
      ),
    );
    expect((await count("book")) - before).toBe(10);
    for (const [index, used] of keys.entries()) {
      const same = answers.filter((_, position) => position % 10 === index).map(({ data }) => JSON.stringify(data));
      expect(new Set(same).size, used).toBe(1);
    }
  });

  it("answers a repeated call as it did then, even when the thing has changed since", async () => {
    const first = { key: key(), title: "Fahrplan", copies: 5 };
    const { data: added } = await service.ask(addBook, first);
    const { id } = added.addBook.book;
    await service.ask(reviseBook, { key: key(), book: id, version: 1, copies: 9 });
    const { data: again } = await service.ask(addBook, first);
    expect(again).toEqual(added);
  });

  it("refuses the same key with other input, and takes a key again after a refusal", async () => {
    const used = key();
    await service.ask(addBook, { key: used, title: "Refused", copies: -5 });
    const { data: good } = await service.ask(addBook, { key: used, title: "Accepted", copies: 5 });
    expect(good.addBook.userErrors).toEqual([]);
    const { data: other } = await service.ask(addBook, { key: used, title: "Other", copies: 5 });
    expect(other.addBook).toMatchObject({
      book: null,
      userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED", path: ["input", "idempotencyKey"] }],
    });
  });

  it("lets one of 200 racing edits win and tells the others the current version", async () => {
    const { data: added } = await service.ask(addBook, { key: key(), title: "Wanted by all", copies: 0 });
    const { id } = added.addBook.book;
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        persist(reviseBook, { key: key(), book: id, version: 1, copies: index + 1 }),
      ),
    );
    const won = answers.filter(({ data }) => data.reviseBook.userErrors.length === 0);
    expect(won).toHaveLength(1);
    const conflicts = answers.flatMap(({ data }) => data.reviseBook.userErrors);
    expect(conflicts).toHaveLength(199);
    expect(new Set(conflicts.map(({ code }) => code))).toEqual(new Set(["VERSION_CONFLICT"]));
    expect(conflicts[0].message).toContain("at version 2");
    expect(await bookOf(id)).toEqual({ version: 2, copies: won[0]?.data.reviseBook.book.copies });
  });

  it("loses no edit of twenty editors who load again and repeat until they get through", async () => {
    const { data: added } = await service.ask(addBook, { key: key(), title: "Wanted by some", copies: 0 });
    const { id } = added.addBook.book;
    const edit = async (copies: number): Promise<void> => {
      for (let version = 1; ; ) {
        const { data } = await persist(reviseBook, { key: key(), book: id, version, copies });
        const [error] = data.reviseBook.userErrors;
        if (!error) return;
        version = Number(/at version (\d+)/.exec(error.message)?.[1]);
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => edit(index + 1)));
    expect((await bookOf(id)).version).toBe(21);
    const steps = await service.orm.em
      .fork()
      .execute("select differences from history where entity_id = ? and kind = 'UPDATED'", [id]);
    expect(steps.map(({ differences }) => differences.copies[1]).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it("keeps a history that the service itself cannot rewrite", async () => {
    const em = service.orm.em.fork();
    await expect(em.execute("update history set mutation = 'nothing'")).rejects.toThrow(/permission denied/);
    await expect(em.execute("delete from history")).rejects.toThrow(/permission denied/);
  });
});
