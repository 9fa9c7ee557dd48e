import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a receiver was told. */
export interface Told {
  headers: IncomingHttpHeaders;
  body: string;
  event: { type: string; timestamp: string; data: { cursor: string; kind: string; type: string; id: string } };
}

/** A receiver of webhooks on this machine, which does what it is told to. */
export class Receiver {
  readonly told: Told[] = [];
  /** Most requests that were there at the same time. */
  most = 0;
  /** How it answers; 204 unless said otherwise. */
  answer: (response: ServerResponse, told: Told) => void = (response) => void response.writeHead(204).end();
  private atOnce = 0;
  private server: Server | undefined;

  get url(): string {
    const address = this.server?.address() as AddressInfo | undefined;
    return `http://127.0.0.1:${address?.port ?? 0}/hook`;
  }

  /** The ids of the things it was told of, in order. */
  get ids(): string[] {
    return this.told.map(({ event }) => event.data.id);
  }

  async start(): Promise<this> {
    this.server = createServer(async (request, response) => {
      this.atOnce += 1;
      this.most = Math.max(this.most, this.atOnce);
      response.once("close", () => {
        this.atOnce -= 1;
      });
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks).toString();
      const told = { headers: request.headers, body, event: JSON.parse(body) };
      this.told.push(told);
      this.answer(response, told);
    });
    await new Promise<void>((resolve) => this.server?.listen(0, "127.0.0.1", resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}
