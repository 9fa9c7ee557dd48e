import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { freePorts } from "@kommgraph/infra/testing";
import { Random } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenInvariants } from "./invariants.ts";
import { applicationsInReview, inEuros, requests } from "./many.ts";
import { askProcess, startProcess } from "./own-process.ts";
import { Stage } from "./stage.ts";

let stage: Stage;
let child: ChildProcess | undefined;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await stage.service.stop();
});

const each = 1_000n;
const count = 150;
const kills = 3;

describe("a service that is killed in the middle of writing", () => {
  it(`leaves nothing half, ${kills} times over, and forgets nothing it has acknowledged`, {
    timeout: 300_000,
  }, async () => {
    const random = new Random("kill");
    // The process lives in the real year, so the budget has to be of the next one.
    const year = new Date().getFullYear() + 1;
    const planned = { APPROVALS: inEuros(each * 100n + 1n), PAYMENTS: inEuros(each * 100n + 1n) };
    const call = await stage.call("prg_KOMM_AN_II", planned, year);
    const grant = await stage.finalGrant("solingen", call, planned.PAYMENTS, "PAYMENTS");
    const applications = await applicationsInReview(stage, { call, cents: each, count, seed: "kill" });
    const disbursements = await requests(stage, { grant: grant.id, cents: each, count, seed: "kill" });
    const open = new Set(applications.flatMap((id, index) => [id, disbursements[index] as string]));
    const acknowledged = new Set<string>();
    for (let turn = 0; turn <= kills; turn++) {
      const port = await freePorts(6);
      child = await startProcess(["start"], port, { DATABASE_URL: stage.service.databaseUrl });
      const work = workThrough(port, open, acknowledged);
      if (turn < kills) {
        const before = acknowledged.size;
        while (acknowledged.size < before + random.int(5, 25)) await sleep(5);
        await sleep(random.int(0, 40));
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      await work;
      if (turn < kills) expect(open.size).toBeGreaterThan(0);
      expect(await brokenInvariants(stage)).toEqual([]);
      const kept = await stage.sql(
        `select application_id as id from "grant" union select id from disbursement where state = 'PAID'`,
      );
      expect([...acknowledged].filter((id) => !kept.some((row) => row.id === id))).toEqual([]);
    }
    child?.kill("SIGTERM");
    expect(open.size).toBe(0);
    const [made] = await stage.sql(
      `select (select count(*)::int from "grant" where amount = ?) as grants,
      (select count(*)::int from disbursement where state = 'PAID') as payments`,
      [each.toString()],
    );
    expect(made).toEqual({ grants: 100, payments: 100 });
  });
});

/** Approves and pays what is open, twenty at once, each with its own key for ever; ends when nobody answers any more. */
async function workThrough(port: number, open: Set<string>, acknowledged: Set<string>): Promise<void> {
  const waiting = [...open];
  const worker = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      let gone = false;
      const answer = await askProcess(port, ...mutationFor(id)).catch(() => {
        gone = true;
        return null;
      });
      if (gone) return;
      // For want of time: of the database, or because the proof of the request grew old on a busy machine.
      if (answer === null) {
        waiting.unshift(id);
        continue;
      }
      const { userErrors } = answer;
      if (userErrors.length === 0) acknowledged.add(id);
      else expect(["BUDGET_EXHAUSTED", "GRANT_EXHAUSTED"]).toContain(userErrors[0]?.code);
      open.delete(id);
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
}

function mutationFor(id: string): [query: string, input: Record<string, unknown>] {
  if (id.startsWith("dis_")) {
    const query = `mutation ($input: PayDisbursementInput!) { payDisbursement(input: $input) { userErrors { code } } }`;
    return [query, { idempotencyKey: id, disbursement: id }];
  }
  const query = `mutation ($input: ApproveApplicationInput!) { approveApplication(input: $input) { userErrors { code } } }`;
  const period = { start: "2027-01-01", end: "2027-12-31", line: "APPROVALS" };
  return [query, { idempotencyKey: id, application: id, expectedVersion: 1, amount: inEuros(each), ...period }];
}
