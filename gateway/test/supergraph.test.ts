import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { environmentWith } from "@kommgraph/infra";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
beforeAll(async () => {
  graph = await startTinyGraph();
});
afterAll(() => graph.stop());

const question = "{ towns { name offers } }";

describe("the addresses of subgraphs", () => {
  it("are those of the configuration where it names one, whatever the supergraph says", async () => {
    const elsewhere = supergraphOf([graph.towns, graph.offers], () => "http://127.0.0.1:1/graphql");
    const gateway = await startGateway(elsewhere, {
      subgraphUrls: { towns: graph.towns.url, offers: graph.offers.url },
    });
    const { data, errors } = await gateway.ask(question);
    expect(errors).toBeUndefined();
    expect(data.towns).toContainEqual({ name: "Wuppertal", offers: ["course 2"] });
    await gateway.stop();
  });
});

describe("a supergraph of somebody else", () => {
  it("is served as it is when SUPERGRAPH names its file", async () => {
    const { file, stop } = await startGateway(supergraphOf([graph.towns, graph.offers]));
    const port = await freePort();
    const program = await startProgram({ SUPERGRAPH: file, PORT: String(port) });
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: question }),
    });
    const { data } = (await response.json()) as any;
    expect(data.towns[0]).toEqual({ name: "Solingen", offers: ["course 0"] });
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(ready.status).toBe(200);
    program.kill("SIGTERM");
    expect(await once(program, "exit")).toEqual([0, null]);
    await stop();
  });

  it("ends the program with one sentence when there is none", async () => {
    const program = fork(join(import.meta.dirname, "../src/main.ts"), {
      execArgv: ["--import", "tsx"],
      env: environmentWith({ SUPERGRAPH: "/nowhere/supergraph.graphql", LOG_LEVEL: "silent" }),
      silent: true,
    });
    const said: string[] = [];
    program.stderr?.on("data", (chunk) => said.push(String(chunk)));
    program.on("message", ({ message }: { message: string }) => said.push(message));
    const [code] = await once(program, "close");
    expect(code).toBe(1);
    expect(said.join("")).toMatch(/^There is no supergraph at \/nowhere\/supergraph\.graphql\. .*pnpm schema/);
    expect(said.join("")).not.toMatch(/^\s+at /m);
  });
});

describe("a new supergraph", () => {
  it("is taken over without a restart, and an invalid one is refused", async () => {
    const gateway = await startGateway(supergraphOf([graph.towns]));
    expect((await gateway.ask("{ towns { offers } }")).errors).toHaveLength(1);
    replace(gateway.file, supergraphOf([graph.towns, graph.offers]));
    await vi.waitFor(async () => expect((await gateway.ask(question)).errors).toBeUndefined(), 5_000);
    expect(await textOf(`${gateway.url}/schema.graphql`)).toContain("offerKinds");
    replace(gateway.file, "type Query { nothing: Int }");
    await wait(400);
    expect((await gateway.ask(question)).errors).toBeUndefined();
    expect(await textOf(`${gateway.url}/schema.graphql`)).toContain("offerKinds");
    await gateway.stop();
  });

  it("costs no request, 20 times in a row, every fifth invalid", { timeout: 60_000 }, async () => {
    const text = supergraphOf([graph.towns, graph.offers]);
    const gateway = await startGateway(text);
    const reload = { over: false };
    const asking = [1, 2, 3, 4].map(() => askUntil(reload, gateway));
    const served = async () => /Round \d+/.exec(await textOf(`${gateway.url}/schema.graphql`))?.[0];
    for (let round = 1; round <= 20; round++) {
      const next = text.replace('"""A town."""', `"""A town. Round ${round}"""`);
      if (round % 5 === 0) {
        replace(gateway.file, next.slice(0, next.length / 2));
        await wait(200);
        expect(await served()).toBe(`Round ${round - 1}`);
      } else {
        replace(gateway.file, next);
        await vi.waitFor(async () => expect(await served()).toBe(`Round ${round}`), 5_000);
      }
    }
    reload.over = true;
    const outcomes = (await Promise.all(asking)).flat();
    expect(outcomes.length).toBeGreaterThan(20);
    expect(outcomes.filter((outcome) => outcome !== "whole")).toEqual([]);
    await gateway.stop();
  });
});

/** Asks without a pause; says of each answer whether it was whole, or what was wrong with it. */
async function askUntil(reload: { over: boolean }, gateway: Awaited<ReturnType<typeof startGateway>>) {
  const outcomes: string[] = [];
  while (!reload.over) {
    const { data, errors } = await gateway.ask(question).catch((error) => ({ data: undefined, errors: [error] }));
    outcomes.push(!errors && data.towns[2].offers[0] === "course 2" ? "whole" : JSON.stringify(errors));
  }
  return outcomes;
}

/** As a deployment does it: the new file stands beside the old one, then takes its place. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

async function startProgram(environment: Record<string, string>): Promise<ChildProcess> {
  const program = fork(join(import.meta.dirname, "../src/main.ts"), {
    execArgv: ["--import", "tsx"],
    env: environmentWith({ ...environment, LOG_LEVEL: "silent" }),
  });
  const [message] = await once(program, "message");
  expect(message).toEqual({ kind: "ready" });
  return program;
}
