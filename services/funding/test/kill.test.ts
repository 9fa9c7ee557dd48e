import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { environmentWith, proofHeader, signProof } from "@kommgraph/infra";
import { portOf, Random } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationsInReview, inEuros, requests } from "./many.ts";
import { brokenInvariants, people, Stage } from "./stage.ts";

let stage: Stage;
let child: ChildProcess | undefined;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await stage.service.stop();
});

const secret = "a secret for this test alone and long enough to be one";
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
      const port = await freePort();
      child = await start(port);
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
      const answer = await ask(port, ...mutationFor(id)).catch(() => null);
      if (answer === null) return;
      // For want of time: of the database, or because the proof of the request grew old on a busy machine.
      if (answer.errors?.some(({ extensions: { code } }: any) => code === "OVERLOADED" || code === "UNAUTHENTICATED")) {
        waiting.unshift(id);
        continue;
      }
      const { userErrors } = Object.values(answer.data)[0] as any;
      if (userErrors.length === 0) acknowledged.add(id);
      else expect(["BUDGET_EXHAUSTED", "GRANT_EXHAUSTED"]).toContain(userErrors[0].code);
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

async function ask(port: number, query: string, input: Record<string, unknown>): Promise<any> {
  const body = JSON.stringify({ query, variables: { input } });
  const proof = signProof([secret], people.authority, { audience: "funding", path: "/graphql", body });
  const response = await fetch(`http://127.0.0.1:${portOf("funding", port)}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", [proofHeader]: proof },
    body,
  });
  return response.json();
}

/** The service as a process of its own, on the database of this test. */
async function start(port: number): Promise<ChildProcess> {
  const process = fork(fileURLToPath(new URL("../src/main.ts", import.meta.url)), ["start"], {
    execArgv: ["--import", "tsx"],
    env: environmentWith({
      DATABASE_URL: stage.service.databaseUrl,
      PORT: String(port),
      GATEWAY_SECRET: secret,
      CASE_SECRET: secret,
      LOG_LEVEL: "error",
    }),
  });
  await new Promise<void>((resolve, reject) => {
    process.on("message", (message: { kind: string }) => message.kind === "ready" && resolve());
    process.once("exit", () => reject(new Error("the service ended while it was starting")));
  });
  return process;
}

/** A port that nobody listens on, such that the one of the subgraph is free too. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return Math.min(port, 65_000) - (portOf("funding", 0) - 0);
}
