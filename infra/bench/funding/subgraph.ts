import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { portOf } from "@kommgraph/schema";
import { environmentWith, projectRoot } from "../../src/config.ts";
import { proofHeader, signProof } from "../../src/identity/gateway-proof.ts";
import type { Who } from "../../src/identity/who.ts";
import type { ChildMessage } from "../../src/lifecycle.ts";
import type { Job, Kind } from "./funds.ts";

/** The subgraph as a process of its own, asked over HTTP as the gateway asks it. */
export interface Subgraph {
  /** Done when it is done: what is refused for want of time is sent again, as a client does it. */
  does(kind: Kind, job: Job): Promise<void>;
  stop(): Promise<void>;
}

const secret = "a secret for this bench alone and long enough to be one";
const authority: Who = { partner: "reg_059", roles: ["reader", "authority"], subject: "bench" };

export async function startService(options: { databaseUrl: string; port: number }): Promise<Subgraph> {
  const child = fork(join(projectRoot, "services/funding/src/main.ts"), ["migrate", "seed", "start"], {
    cwd: projectRoot,
    execArgv: ["--import", "tsx"],
    env: environmentWith({
      DATABASE_URL: options.databaseUrl,
      DEMO: "off",
      PORT: String(options.port),
      GATEWAY_SECRET: secret,
      CASE_SECRET: secret,
      LOG_LEVEL: "error",
    }),
  });
  await new Promise<void>((resolve, reject) => {
    let failure = "The subgraph ended while it was starting.";
    child.on("message", (message: ChildMessage) => {
      if (message.kind === "ready") resolve();
      if (message.kind === "failed") failure = message.message;
    });
    child.once("exit", () => reject(new Error(failure)));
  });
  const url = `http://127.0.0.1:${portOf("funding", options.port)}/graphql`;
  return {
    async does(kind, job) {
      while (!(await succeeds(url, kind, job)));
    },
    async stop() {
      child.removeAllListeners("exit");
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function succeeds(url: string, kind: Kind, job: Job): Promise<boolean> {
  const input = inputs[kind](job);
  const body = JSON.stringify({ query: mutations[kind], variables: { input } });
  const proof = signProof([secret], authority, { audience: "funding", path: "/graphql", body });
  const headers = { "content-type": "application/json", [proofHeader]: proof };
  const { data, errors } = (await (await fetch(url, { method: "POST", headers, body })).json()) as {
    data: { result: { userErrors: unknown[] } };
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (errors?.[0]?.extensions.code === "OVERLOADED") return false;
  if (errors || data.result.userErrors.length > 0) throw new Error(JSON.stringify(errors ?? data.result.userErrors));
  return true;
}

const period = { start: "2027-01-01", end: "2027-12-31" };
const inputs: Record<Kind, (job: Job) => Record<string, unknown>> = {
  approvals: ({ id, line }) => ({
    idempotencyKey: id,
    application: id,
    expectedVersion: 1,
    amount: "1",
    line,
    ...period,
  }),
  payments: ({ id }) => ({ idempotencyKey: id, disbursement: id }),
};

const mutations: Record<Kind, string> = {
  approvals: `mutation ($input: ApproveApplicationInput!) { result: approveApplication(input: $input) {
    grant { id state } userErrors { code } } }`,
  payments: `mutation ($input: PayDisbursementInput!) { result: payDisbursement(input: $input) {
    disbursement { id state } userErrors { code } } }`,
};
