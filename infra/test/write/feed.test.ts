import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionOptions } from "../../src/database.ts";
import type { FeedChange, FeedPage } from "../../src/feed/feed.ts";
import { type TestService, testService } from "../../src/testing/index.ts";
import { addBook, library, reviseBook } from "./library.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(library);
});
afterAll(() => service.stop());

async function read(query: string): Promise<FeedPage> {
  return (await service.fetch(`/changes?${query}`)).json() as Promise<FeedPage>;
}

async function readAll(): Promise<FeedChange[]> {
  const changes: FeedChange[] = [];
  for (let page: FeedPage = { changes: [], next: 0, more: true }; page.more; ) {
    page = await read(`after=${page.next}&first=1000`);
    changes.push(...page.changes);
  }
  return changes;
}

describe("the change feed", () => {
  it("tells of a change what everybody may know, and can be resumed behind any position", async () => {
    const { data } = await service.ask(addBook, { key: randomUUID(), title: "Wegweiser", copies: 2 });
    const { id } = data.addBook.book;
    await service.ask(reviseBook, { key: randomUUID(), book: id, version: 1, copies: 4 });
    const changes = await readAll();
    expect(changes.map(({ kind, type, id: of, data: what }) => [kind, type, of, what])).toEqual([
      ["CREATED", "Book", id, { title: "Wegweiser", copies: 2 }],
      ["UPDATED", "Book", id, { title: "Wegweiser", copies: 4 }],
    ]);
    expect((await read(`after=${changes[0]?.position}`)).changes).toEqual(changes.slice(1));
    expect((await read(`first=1`)).more).toBe(true);
  });

  it("waits for the first change instead of answering nothing", async () => {
    const last = (await readAll()).length;
    const waiting = read(`after=${last}&wait=10`);
    await sleep(300);
    await service.ask(addBook, { key: randomUUID(), title: "Late", copies: 1 });
    expect((await waiting).changes).toMatchObject([{ data: { title: "Late" } }]);
  });

  it("refuses positions and sizes that cannot be", async () => {
    for (const query of ["after=-1", "after=x", "first=0", "first=1001", "wait=60"]) {
      expect((await service.fetch(`/changes?${query}`)).status, query).toBe(400);
    }
  });

  it("misses and doubles nothing over transactions that commit out of order, to a reader that is killed 20 times", async () => {
    const start = (await readAll()).length;
    const entities = ["a", "b", "c", "d", "e"];
    const perWriter = 40;
    // Writers that hold their transaction open for different times, so that numbers are taken and committed crosswise.
    const writers = entities.flatMap((entity) =>
      [0, 1].map(async (writer) => {
        const client = new Client({
          connectionString: service.databaseUrl,
          options: sessionOptions(library, "service"),
        });
        await client.connect();
        for (let turn = 0; turn < perWriter; turn++) {
          await client.query("begin");
          await client.query("select pg_advisory_xact_lock(hashtext($1))", [entity]);
          await client.query(
            `insert into outbox (kind, entity_type, entity_id, at, data)
             select 'UPDATED', 'Book', $1, now(), jsonb_build_object('turn', (select count(*) from outbox where entity_id = $1), 'writer', $2::int)`,
            [entity, writer],
          );
          await sleep(Math.random() * 8);
          await client.query(turn % 10 === 9 ? "rollback" : "commit");
        }
        await client.end();
      }),
    );
    const expected = entities.length * 2 * perWriter * 0.9;
    const seen: FeedChange[] = [];
    let kept = start;
    for (let kills = 0; seen.length < expected; kills++) {
      // A reader that is killed loses what it has not kept together with its position.
      const page = await read(`after=${kept}&first=${3 + (kills % 40)}&wait=1`);
      if (kills < 20 && kills % 2 === 0) continue;
      seen.push(...page.changes);
      kept = page.next;
    }
    await Promise.all(writers);
    expect((await read(`after=${kept}`)).changes).toEqual([]);
    expect(seen.map(({ position }) => position)).toEqual(
      Array.from({ length: expected }, (_, index) => start + index + 1),
    );
    for (const entity of entities) {
      const turns = seen.filter(({ id }) => id === entity).map(({ data }) => (data as { turn: number }).turn);
      expect(turns).toEqual(turns.map((_, index) => index));
    }
  });
});
