import { setTimeout as sleep } from "node:timers/promises";
import type { MikroORM } from "@mikro-orm/postgresql";
import type { Pool, PoolClient } from "pg";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../src/database.ts";
import { migrate } from "../src/migrate.ts";
import { freshFolder, serverOf, startIn } from "./postgres/running.ts";
import { library } from "./write/library.ts";

const places = 3;

it("all connections can be used again after Postgres was killed twelve times in the middle of transactions", {
  timeout: 240_000,
}, async () => {
  const { orm, folder } = await open();
  for (let kill = 1; kill <= 12; kill++) {
    const inside = Promise.withResolvers<void>();
    let begun = 0;
    const transactions = Array.from({ length: places }, () =>
      orm.em.fork().transactional(async (em) => {
        await em.execute("select 1");
        if (++begun === places) inside.resolve();
        await em.execute("select pg_sleep(4)");
      }),
    );
    await inside.promise;
    process.kill(serverOf(folder), "SIGKILL");
    const ends = await Promise.allSettled(transactions);
    expect(ends.map(({ status }) => status)).toEqual(Array(places).fill("rejected"));
    await allAtOnce(orm);
  }
});

it("a connection that dies before its transaction has begun can be used again too", { timeout: 120_000 }, async () => {
  const { orm, pool } = await open();
  for (let death = 1; death <= places; death++) {
    pool.once("acquire", (connection: PoolClient & { processID?: number }) =>
      process.kill(connection.processID as number, "SIGKILL"),
    );
    await expect(orm.em.fork().transactional((em) => em.execute("select 1"))).rejects.toThrow();
    await allAtOnce(orm);
  }
});

/** A database with a few connections, and a Postgres that may be killed. */
async function open(): Promise<{ orm: MikroORM; pool: Pool; folder: string }> {
  const postgres = await startIn(freshFolder());
  await migrate(library, postgres.url);
  let pool: Pool | undefined;
  const orm = await openDatabase(library, postgres.url, "service", {
    connections: places,
    onPool: (opened) => {
      pool = opened as Pool;
    },
  });
  onTestFinished(() => orm.close());
  await allAtOnce(orm);
  return { orm, pool: pool as Pool, folder: postgres.folder };
}

/** As many transactions as there are places meet inside; tried until Postgres is there again, for half a minute. */
async function allAtOnce(orm: MikroORM): Promise<void> {
  for (const end = Date.now() + 30_000; ; await sleep(100)) {
    const met = Promise.withResolvers<void>();
    let inside = 0;
    const transactions = Array.from({ length: places }, () =>
      orm.em.fork().transactional(async (em) => {
        await em.execute("select 1");
        if (++inside === places) met.resolve();
        await Promise.race([met.promise, sleep(3_000)]);
      }),
    );
    const ends = await Promise.allSettled(transactions);
    if (inside === places && ends.every(({ status }) => status === "fulfilled")) return;
    if (Date.now() > end) throw new Error(`only ${inside} of ${places} connections can be used`);
  }
}
