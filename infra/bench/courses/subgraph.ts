import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { portOf } from "@kommgraph/schema";
import { environmentWith, projectRoot } from "../../src/config.ts";
import { proofHeader, signProof } from "../../src/identity/gateway-proof.ts";
import { nobody, type Who } from "../../src/identity/who.ts";
import type { ChildMessage } from "../../src/lifecycle.ts";
import { courseId, office } from "./booking.ts";

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers of any query
  data: any;
  statements: number;
}

/** The subgraph as a process of its own, asked over HTTP as the gateway asks it. */
export interface Subgraph {
  ask(query: string, variables: object, who?: Who): Promise<Answer>;
  /** A case of its own into one of the made courses. */
  book(course: number): Promise<void>;
  stop(): Promise<void>;
}

const secret = "a secret for this bench alone and long enough to be one";

export async function startService(options: { databaseUrl: string; demo: string; port: number }): Promise<Subgraph> {
  const child = fork(join(projectRoot, "services/courses/src/main.ts"), ["migrate", "seed", "start"], {
    cwd: projectRoot,
    execArgv: ["--import", "tsx"],
    env: environmentWith({
      DATABASE_URL: options.databaseUrl,
      DEMO: options.demo,
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
  const url = `http://127.0.0.1:${portOf("courses", options.port)}/graphql`;
  const ask: Subgraph["ask"] = async (query, variables, who = nobody) => {
    const body = JSON.stringify({ query, variables });
    const proof = signProof([secret], who, { audience: "courses", path: "/graphql", body });
    const headers = { "content-type": "application/json", [proofHeader]: proof };
    const response = await fetch(url, { method: "POST", headers, body });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
    return { data, statements: Number(/sql;desc="(\d+)"/.exec(response.headers.get("server-timing") ?? "")?.[1]) };
  };
  let number = 0;
  return {
    ask,
    async book(course) {
      const caseRef = `BE-${++number}-26`;
      const input = { idempotencyKey: `bench ${number}`, course: courseId(course), from: office, caseRef };
      const who: Who = { partner: office, roles: ["reader", "caseworker"], subject: "bench" };
      const { data } = await ask(booking, { input }, who);
      if (data.referToCourse.referral?.state !== "HELD") throw new Error(JSON.stringify(data));
    },
    async stop() {
      child.removeAllListeners("exit");
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

const booking = `mutation ($input: ReferToCourseInput!) { referToCourse(input: $input) {
  referral { id state version } userErrors { code message } } }`;
