import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { environmentWith } from "@kommgraph/infra";
import { freePorts } from "@kommgraph/infra/testing";
import { Random } from "@kommgraph/schema";
import { MikroORM } from "@mikro-orm/postgresql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantWithRequests } from "./grant-with-requests.ts";
import { brokenInvariants } from "./invariants.ts";
import { askProcess, startProcess } from "./own-process.ts";
import { turnstile } from "./turnstile.ts";

/** A service with a Postgres of its own, which writes to disk and starts it again when it is killed. */
let folder: string;
let service: ChildProcess;
let port: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kommgraph-funding-kill-"));
  // Postgres may run as a user of its own.
  chmodSync(folder, 0o755);
  port = await freePorts(6);
  service = await startProcess(["migrate", "seed", "start"], port, {
    KOMMGRAPH_DATA: folder,
    DATABASE_URL: "",
    DEMO: "off",
  });
}, 240_000);
afterAll(async () => {
  const ended = once(service, "exit");
  service.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const count = 500;
/** Five in every run; more by `SEEDS`, as `test:long` does it. */
const seeds = Number(environmentWith({}).SEEDS ?? 5);

describe("500 payments at once while Postgres is killed with -9", () => {
  it.each(Array.from({ length: seeds }, (_, index) => `seed ${index + 1}`))(
    "are stored when they were acknowledged, and are exactly as many as there is money for: %s",
    { timeout: 500_000 },
    async (seed) => {
      const random = new Random(`postgres ${seed}`);
      const cents = BigInt(random.int(1_000, 90_000));
      const affordable = random.int(280, 340);
      const funds = await query((sql) =>
        grantWithRequests(sql, {
          mark: `kill${seed.slice(5)}`,
          cents,
          granted: cents * BigInt(affordable) + 1n,
          count,
        }),
      );
      const acknowledged = new Set<string>();
      const refused = new Set<string>();
      let done = false;
      const paying = payAll(funds.disbursements, acknowledged, refused).finally(() => {
        done = true;
      });
      for (const until of [random.int(20, 60), random.int(90, 130), random.int(180, 240)]) {
        while (acknowledged.size < until && !done) await sleep(5);
        expect(done).toBe(false);
        process.kill(running().server, "SIGKILL");
      }
      await paying;
      expect(acknowledged.size).toBe(affordable);
      expect(refused.size).toBe(count - affordable);
      const paid = await query((sql) =>
        sql("select id from disbursement where grant_id = ? and state = 'PAID'", [funds.grant]),
      );
      expect(new Set(paid.map(({ id }) => id))).toEqual(acknowledged);
      const [left] = await query((sql) =>
        sql("select (debits - credits)::text as rest from account where id = ?", [`committed:${funds.grant}`]),
      );
      expect(left?.rest).toBe("1");
      expect(await query((sql) => brokenInvariants({ sql }))).toEqual([]);
    },
  );
});

const pay = `mutation ($input: PayDisbursementInput!) { payDisbursement(input: $input) { userErrors { code } } }`;

/**
 * All at once, each with its own key for ever, until every one is answered: paid, or no money left. Who gets no answer
 * asks again, a few at a time.
 */
async function payAll(ids: readonly string[], acknowledged: Set<string>, refused: Set<string>): Promise<void> {
  const patience = Date.now() + 400_000;
  const again = turnstile(20);
  const payOne = async (id: string) => {
    const ask = () => askProcess(port, pay, { idempotencyKey: id, disbursement: id }).catch(() => null);
    for (let answer = await ask(); ; answer = await again(ask)) {
      if (answer) {
        const { userErrors } = answer;
        if (userErrors.length > 0) expect(userErrors).toEqual([{ code: "GRANT_EXHAUSTED" }]);
        (userErrors.length === 0 ? acknowledged : refused).add(id);
        return;
      }
      if (Date.now() > patience) throw new Error("there is no answer any more");
      await sleep(50);
    }
  };
  await Promise.all(ids.map(payOne));
}

function running(): { server: number; port: number } {
  return JSON.parse(readFileSync(join(folder, "running.json"), "utf8"));
}

/** Looks and writes past the service, in one transaction of a connection of its own. */
async function query<Result>(
  work: (sql: (statement: string, parameters?: unknown[]) => Promise<any[]>) => Promise<Result>,
): Promise<Result> {
  const password = readFileSync(join(folder, "password"), "utf8");
  const orm = await MikroORM.init({
    entities: [],
    discovery: { warnWhenNoEntities: false },
    clientUrl: `postgres://kommgraph:${password}@127.0.0.1:${running().port}/kommgraph`,
    driverOptions: { options: "-c search_path=funding,public" },
  });
  try {
    return await orm.em.transactional((em) => work((statement, parameters = []) => em.execute(statement, parameters)));
  } finally {
    await orm.close();
  }
}
