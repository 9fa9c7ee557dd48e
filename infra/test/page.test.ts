import type { SubgraphName } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import type { MikroORM } from "@mikro-orm/postgresql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Context, requestTally } from "../src/context.ts";
import type { Ordering } from "../src/cursor.ts";
import { openDatabase } from "../src/database.ts";
import { Loaders } from "../src/loaders.ts";
import { findPage, findPageOf } from "../src/page.ts";
import type { Service } from "../src/service.ts";
import { createTestDatabase, testNow } from "../src/testing/index.ts";

@Entity()
class Shelf {
  @PrimaryKey({ type: "text" })
  id!: string;
}

@Entity()
class Volume {
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Shelf, { ref: true })
  shelf!: Ref<Shelf>;

  @Property({ type: "text" })
  shortTitle!: string;

  @Property({ type: "integer" })
  pages!: number;
}

class Shelves extends Migration {
  override up(): void {
    this.addSql("create table shelf (id text primary key)");
    this.addSql(`create table volume (id text primary key, shelf_id text not null references shelf,
      short_title text collate "de-x-icu" not null, pages integer not null)`);
    this.addSql("insert into shelf select 'shelf' || number from generate_series(1, 4) as number");
    // Shelf 1 holds one volume, shelf 2 two and so on; shelf 4 holds none. Many have the same number of pages.
    this.addSql(`insert into volume select format('v%s%s', shelf, place), 'shelf' || shelf,
      (array['Zoo', 'Öko', 'Ärzte', 'Aachen', 'strasse'])[place], 100 * (place % 2)
      from generate_series(1, 3) as shelf, generate_series(1, 5) as place where place <= 2 * shelf - 1`);
  }
}

const shelves: Service = {
  name: "shelves" as SubgraphName,
  entities: [Shelf, Volume],
  migrations: [{ name: "shelves", class: Shelves }],
  resolvers: [class {}],
  references: {},
};

const byTitle: Ordering<Volume> = [
  ["shortTitle", "asc"],
  ["id", "asc"],
];
const byPages: Ordering<Volume> = [
  ["pages", "desc"],
  ["id", "asc"],
];

let orm: MikroORM;
let database: { url: string; drop(): Promise<void> };
beforeAll(async () => {
  database = await createTestDatabase(shelves, "off");
  orm = await openDatabase(shelves, database.url, "service");
  await orm.em.fork().execute("select 1"); // the first connection asks whether the database exists
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

/** What a request that does this work gets, and how many statements it takes. */
async function inOneRequest<Result>(work: (context: Context) => Promise<Result>) {
  const tally = { statements: 0 };
  const context = { em: orm.em.fork(), now: testNow, requestId: "test", loaders: new Loaders() } as unknown as Context;
  const result = await requestTally.run(tally, () => work(context));
  return { result, statements: tally.statements };
}

const pageOf = (context: Context, shelf: string, page: { first: number; after?: string }, orderBy = byTitle) =>
  findPageOf(context, Volume, { property: "shelf", id: shelf }, { page, orderBy }, () => ({
    where: {},
    orderBy,
    page,
  }));

const titles = (page: { nodes: Volume[] }) => page.nodes.map(({ shortTitle }) => shortTitle);

describe("the pages of many parents", () => {
  it("come in one statement, each with its own first rows in German order", async () => {
    const { result, statements } = await inOneRequest((context) =>
      Promise.all(["shelf1", "shelf2", "shelf3", "shelf4"].map((shelf) => pageOf(context, shelf, { first: 2 }))),
    );
    expect(result.map(titles)).toEqual([["Zoo"], ["Ärzte", "Öko"], ["Aachen", "Ärzte"], []]);
    expect(result.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([false, true, true, false]);
    expect(statements).toBe(1);
  });

  it("are counted in one more statement, and only when somebody asks", async () => {
    const { result, statements } = await inOneRequest(async (context) => {
      const ids = ["shelf4", "shelf3", "shelf2", "shelf1"];
      const pages = await Promise.all(ids.map((shelf) => pageOf(context, shelf, { first: 1 })));
      return Promise.all(pages.map(({ totalCount }) => totalCount));
    });
    expect(result).toEqual([0, 5, 3, 1]);
    expect(statements).toBe(2);
  });

  it("are counted rightly when a later part of the same request asks for other parents", async () => {
    const { result } = await inOneRequest(async (context) => {
      const early = await pageOf(context, "shelf2", { first: 1 });
      const late = await pageOf(context, "shelf3", { first: 1 });
      return [await early.totalCount, await late.totalCount];
    });
    expect(result).toEqual([3, 5]);
  });

  it("do not mix with those of the same parents in another order or of another size", async () => {
    const { result, statements } = await inOneRequest((context) =>
      Promise.all([
        pageOf(context, "shelf3", { first: 1 }),
        pageOf(context, "shelf3", { first: 1 }, byPages),
        pageOf(context, "shelf3", { first: 3 }),
      ]),
    );
    expect(result.map(titles)).toEqual([["Aachen"], ["Zoo"], ["Aachen", "Ärzte", "Öko"]]);
    expect(statements).toBe(3);
  });

  it.each([
    ["one by one", byTitle, 1],
    ["two by two, with equals across the border", byPages, 2],
  ])("lead through everything once, %s", async (_how, orderBy, first) => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = { first, ...(after !== undefined && { after }) };
      const { result } = await inOneRequest((context) => pageOf(context, "shelf3", page, orderBy));
      expect(result.pageInfo.hasPreviousPage).toBe(after !== undefined);
      expect(result.edges.map(({ node }) => node)).toEqual(result.nodes);
      seen.push(...result.nodes.map(({ id }) => id));
      after = result.pageInfo.hasNextPage ? (result.pageInfo.endCursor as string) : undefined;
    } while (after !== undefined);
    const { result: all } = await inOneRequest((context) => pageOf(context, "shelf3", { first: 100 }, orderBy));
    expect(seen).toEqual(all.nodes.map(({ id }) => id));
    expect(seen.toSorted()).toEqual(["v31", "v32", "v33", "v34", "v35"]);
  });

  it.each([0, -1, 101])("refuse a size of %i with a code", async (first) => {
    await expect(inOneRequest((context) => pageOf(context, "shelf1", { first }))).rejects.toMatchObject({
      extensions: { code: "INVALID_PAGE_SIZE" },
    });
  });
});

describe("a page of a list", () => {
  it("is one statement, and a second when it is counted", async () => {
    const request = { where: { pages: 100 }, orderBy: byTitle, page: { first: 2 } };
    const alone = await inOneRequest((context) => findPage(context, Volume, request));
    expect(alone.statements).toBe(1);
    const counted = await inOneRequest(async (context) => (await findPage(context, Volume, request)).totalCount);
    expect(counted).toEqual({ result: 6, statements: 2 });
  });
});
