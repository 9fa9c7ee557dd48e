import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type ChildMessage, environmentWith, projectRoot } from "@kommgraph/infra";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
beforeEach(async () => {
  graph = await startTinyGraph();
});
afterEach(() => graph.stop());

describe("a gateway that starts", () => {
  it.each(["towns", "offers", "all"])(
    "while %s is down says so, serves the rest, and all once it is back",
    async (who) => {
      const down = [graph.towns, graph.offers].filter(({ name }) => who === "all" || name === who);
      for (const subgraph of down) subgraph.behave("hanging up");
      const gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), { limits: { pause: 300 } });
      const ready = () => fetch(`${gateway.url}/health/ready`);
      expect((await ready()).status).toBe(503);
      const { subgraphs } = (await (await ready()).json()) as any;
      for (const { name } of [graph.towns, graph.offers]) {
        expect(subgraphs[name].ready).toBe(!down.some((one) => one.name === name));
      }
      expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
      const { data, errors } = await gateway.ask("{ offerKinds __typename }");
      expect(data).toEqual({ offerKinds: who === "towns" ? ["advice", "course"] : null, __typename: "Query" });
      expect(errors === undefined).toBe(who === "towns");

      for (const subgraph of down) subgraph.behave("well");
      expect((await ready()).status).toBe(200);
      expect((await gateway.ask("{ towns { offers } }")).errors).toBeUndefined();
      await gateway.stop();
    },
  );
});

describe("a gateway that gets SIGTERM under load", () => {
  it("says first that it is not ready, fails no request, and ends well within 10 s", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kommgraph-stop-"));
    const supergraph = join(folder, "supergraph.graphql");
    writeFileSync(supergraph, supergraphOf([graph.towns, graph.offers]));
    const port = await freePort();
    const secret = "a secret for tests alone that is long enough";
    const program = await startProgram({
      NODE_ENV: "production",
      PORT: String(port),
      SUPERGRAPH: supergraph,
      IDENTITY: "off",
      GATEWAY_SECRET: secret,
      CASE_SECRET: secret,
    });
    const exited = once(program, "exit");
    graph.towns.behave("slow");

    const load = new Load(port);
    const clients = Array.from({ length: 20 }, () => load.run());
    await wait(1_000);
    const told = performance.now();
    program.kill("SIGTERM");
    await wait(200);
    // It still answers, and what watches it learns that it should get no more.
    expect(await load.status("/health/ready")).toBe(503);
    expect(await load.status("/health/live")).toBe(200);
    await wait(800);
    // A balancer has seen it by now.
    load.stop();
    await Promise.all(clients);
    const [code] = await exited;
    expect(code).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
    expect(load.answered).toBeGreaterThan(40);
    expect(load.failed).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe("a gateway that ends", () => {
  it.each([
    ["nothing was asked yet", ""],
    ["a request has only begun to come", "POST /graphql HTTP/1.1\r\nhost: kommgraph\r\n"],
  ])("does not wait for a connection on which %s", async (_what, sent) => {
    const gateway = await startGateway(supergraphOf([graph.towns, graph.offers]));
    const socket = connect(Number(new URL(gateway.url).port), "127.0.0.1");
    await once(socket, "connect");
    socket.write(sent);
    // By now the gateway has seen it: what came later is answered.
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
    const closed = once(socket, "close");
    await gateway.stop();
    await closed;
  });
});

/** Clients that ask again and again, with a new connection each time, as behind a balancer that has not noticed yet. */
class Load {
  answered = 0;
  failed: string[] = [];
  private stopped = false;

  constructor(private readonly port: number) {}

  async run(): Promise<void> {
    while (!this.stopped) {
      const { status, text } = await this.send("POST", "/graphql", '{"query":"{ towns { name offers } }"}');
      if (status === 200 && !text.includes("errors")) this.answered++;
      else this.failed.push(`${status} ${text}`);
    }
  }

  stop(): void {
    this.stopped = true;
  }

  async status(path: string): Promise<number> {
    return (await this.send("GET", path)).status;
  }

  private send(method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve) => {
      const headers = { "content-type": "application/json" };
      const sent = request({ port: this.port, host: "127.0.0.1", agent: false, method, path, headers }, (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.on("error", (error) => resolve({ status: 0, text: error.message }));
      });
      sent.on("error", (error) => resolve({ status: 0, text: error.message }));
      sent.end(body);
    });
  }
}

async function startProgram(variables: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const program = fork(join(projectRoot, "gateway", "src", "main.ts"), {
    execArgv: ["--import", "tsx"],
    cwd: join(projectRoot, "gateway"),
    env: environmentWith({ LOG_LEVEL: "silent", ...variables }),
    silent: true,
  });
  await new Promise<void>((resolve, reject) => {
    program.on("message", (message: ChildMessage) => {
      if (message.kind === "ready") resolve();
      if (message.kind === "failed") reject(new Error(message.message));
    });
  });
  return program;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
