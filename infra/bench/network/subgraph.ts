import { readFileSync } from "node:fs";
import { join } from "node:path";
import { portOf } from "@kommgraph/schema";
import { proofHeader, signProof } from "../../src/identity/gateway-proof.ts";
import { nobody } from "../../src/identity/who.ts";

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers of any query
  data: any;
  /** Milliseconds and statements as the subgraph itself counts them. */
  serverMs: number;
  statements: number;
}

export type Ask = (query: string, variables?: object) => Promise<Answer>;

/** The network subgraph of a running house, asked as the gateway asks it. */
export function askNetwork(folder: string, port: number): Ask {
  const secret = readFileSync(join(folder, "gateway-secret"), "utf8").trim();
  const url = `http://127.0.0.1:${portOf("network", port)}/graphql`;
  return async (query, variables = {}) => {
    const body = JSON.stringify({ query, variables });
    const proof = signProof([secret], nobody, { audience: "network", path: "/graphql", body });
    const headers = { "content-type": "application/json", [proofHeader]: proof };
    const response = await fetch(url, { method: "POST", headers, body });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
    const timing = response.headers.get("server-timing") ?? "";
    const number = (pattern: RegExp) => Number(pattern.exec(timing)?.[1]);
    return { data, serverMs: number(/total;dur=([\d.]+)/), statements: number(/sql;desc="(\d+)"/) };
  };
}

/** Where the house keeps its data while it runs. */
export function databaseOf(folder: string): string {
  const { port } = JSON.parse(readFileSync(join(folder, "running.json"), "utf8")) as { port: number };
  const password = readFileSync(join(folder, "password"), "utf8");
  return `postgres://kommgraph:${password}@127.0.0.1:${port}/kommgraph`;
}

/** Waits until every feed is heard to its end; answers the seconds it took. */
export async function untilCaughtUp(ask: Ask): Promise<number> {
  const start = performance.now();
  for (;;) {
    const { data } = await ask("{ freshness { source lagMs } }");
    const lags = (data.freshness as { lagMs: number }[]).map(({ lagMs }) => lagMs);
    if (lags.length === 5 && lags.every((lag) => lag < 3_000)) return (performance.now() - start) / 1_000;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
