import { connect, type Socket } from "node:net";

export interface Shot {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  /** Milliseconds of the gateway's processor per request. */
  readonly cpu: number;
}

/** Fifty connections, each with its next request as soon as its answer is whole; latencies in milliseconds. */
export async function shoot(options: {
  port: number;
  seconds: number;
  connections: number;
  body: () => string;
  headers?: Record<string, string>;
  isRight: (answer: string) => boolean;
  cpu: () => number;
}): Promise<Shot> {
  const latencies: number[] = [];
  let failed = 0;
  const cpuBefore = options.cpu();
  const started = performance.now();
  const end = started + options.seconds * 1_000;
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      const client = await Client.open(options.port, options.headers);
      while (performance.now() < end) {
        const sent = performance.now();
        const { status, text } = await client.post(options.body());
        latencies.push(performance.now() - sent);
        if (status !== 200 || !options.isRight(text)) failed++;
      }
      client.close();
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  const cpu = (options.cpu() - cpuBefore) / latencies.length;
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), failed, cpu };
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** HTTP/1.1 by hand on one kept socket: the load must take as little as possible of the core it shares. */
export class Client {
  readonly #socket: Socket;
  #received = "";
  #waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined;

  readonly #headers: string;

  private constructor(socket: Socket, headers: Record<string, string>) {
    this.#socket = socket;
    this.#headers = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("");
    socket.setEncoding("latin1"); // bytes as they are: lengths are counted in bytes
    socket.setNoDelay(true);
    socket.on("data", (chunk: string) => this.#take(chunk));
    socket.on("error", (error) => this.#waiting?.reject(error));
    socket.on("close", () => this.#waiting?.reject(new Error("the gateway closed the connection")));
  }

  static open(port: number, headers: Record<string, string> = {}): Promise<Client> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => resolve(new Client(socket, headers)));
      socket.once("error", reject);
    });
  }

  post(body: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(
        `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\n${this.#headers}` +
          `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(chunk: string): void {
    this.#received = this.#received === "" ? chunk : this.#received + chunk;
    const head = this.#received.indexOf("\r\n\r\n");
    if (head === -1) return;
    const headers = this.#received.slice(0, head);
    const body = bodyOf(headers, this.#received, head + 4);
    if (body === undefined) return;
    this.#received = "";
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status: Number(headers.slice(9, 12)), text: body });
  }
}

function bodyOf(headers: string, received: string, from: number): string | undefined {
  const length = /content-length: *(\d+)/i.exec(headers)?.[1];
  if (length !== undefined) return received.length - from < Number(length) ? undefined : received.slice(from);
  if (!received.endsWith("0\r\n\r\n")) return undefined;
  let body = "";
  for (let at = from; ; ) {
    const line = received.indexOf("\r\n", at);
    const size = Number.parseInt(received.slice(at, line), 16);
    if (size === 0) return body;
    body += received.slice(line + 2, line + 2 + size);
    at = line + 2 + size + 2;
  }
}
