import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { environmentWith, proofHeader, signProof } from "@kommgraph/infra";
import { portOf } from "@kommgraph/schema";
import { people } from "./stage.ts";

const secret = "a secret for this test alone and long enough to be one";

/** The service as a process of its own, which can be killed; ready when it answers. */
export async function startProcess(
  verbs: string[],
  port: number,
  environment: Record<string, string>,
): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("../src/main.ts", import.meta.url)), verbs, {
    execArgv: ["--import", "tsx"],
    env: environmentWith({
      PORT: String(port),
      GATEWAY_SECRET: secret,
      CASE_SECRET: secret,
      LOG_LEVEL: "silent",
      ...environment,
    }),
  });
  await new Promise<void>((resolve, reject) => {
    child.on("message", (message: { kind: string }) => message.kind === "ready" && resolve());
    child.once("exit", () => reject(new Error("the service ended while it was starting")));
  });
  return child;
}

/** What the authority wants done; null where the service does not answer, or has no time for it. */
export async function askProcess(
  port: number,
  query: string,
  input: Record<string, unknown>,
): Promise<{ userErrors: { code: string }[] } | null> {
  const body = JSON.stringify({ query, variables: { input } });
  const proof = signProof([secret], people.authority, { audience: "funding", path: "/graphql", body });
  const response = await fetch(`http://127.0.0.1:${portOf("funding", port)}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", [proofHeader]: proof },
    body,
    signal: AbortSignal.timeout(60_000),
  });
  const { data } = (await response.json()) as { data?: Record<string, { userErrors: { code: string }[] } | null> };
  return Object.values(data ?? {})[0] ?? null;
}
