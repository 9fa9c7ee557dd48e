import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type FeedChange, ProofReader, proofHeader } from "@kommgraph/infra";
import type { SubgraphName } from "@kommgraph/schema";

export const feedSecrets = ["a secret between the services of this test alone"];

/** A subgraph of which there is nothing but `GET /changes`; it checks the proof as a real one does. */
export class FakeFeed {
  readonly changes: FeedChange[] = [];
  /** While true it answers 503. */
  down = false;
  /** How many seconds each request was ready to wait for a change. */
  readonly waits: number[] = [];
  private server: Server | undefined;

  constructor(readonly name: SubgraphName) {}

  get url(): string {
    const address = this.server?.address() as AddressInfo | undefined;
    return `http://127.0.0.1:${address?.port ?? 0}/graphql`;
  }

  tell(type: string, id: string, data: Record<string, unknown> | null, at = "2026-11-18T08:00:00.000Z"): void {
    const known = this.changes.some((change) => change.id === id && change.data !== null);
    const kind = data === null ? "DELETED" : known ? "UPDATED" : "CREATED";
    this.changes.push({ position: this.changes.length + 1, at, kind, type, id, data });
  }

  async start(): Promise<this> {
    const proofs = new ProofReader(feedSecrets, this.name);
    this.server = createServer((request, response) => {
      const path = request.url ?? "";
      const header = request.headers[proofHeader];
      const proof = proofs.read(typeof header === "string" ? header : undefined, { path, body: "" });
      if ("refused" in proof) return response.writeHead(401).end();
      if (this.down) return response.writeHead(503).end();
      const { searchParams } = new URL(path, "http://localhost");
      const after = Number(searchParams.get("after"));
      const first = Number(searchParams.get("first"));
      this.waits.push(Number(searchParams.get("wait")));
      const page = this.changes.slice(after, after + first);
      const next = page.at(-1)?.position ?? after;
      return response.end(JSON.stringify({ changes: page, next, more: next < this.changes.length }));
    });
    await new Promise<void>((resolve) => this.server?.listen(0, "127.0.0.1", resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}
