import { type Dispatcher, Pool } from "undici";
import { parseAnswer } from "./parse-answer.ts";
import type { SubgraphAnswer, SubgraphCall } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

export interface ConnectionLimits {
  /** Milliseconds until a call counts as lost. */
  readonly timeout: number;
  /** The largest answer that is read to its end. */
  readonly maxBytes: number;
  /** Sockets kept to one subgraph. */
  readonly connections: number;
}

export const defaultLimits: ConnectionLimits = { timeout: 2_000, maxBytes: 16 * 1024 * 1024, connections: 128 };

/** The kept-alive sockets to one subgraph, spoken to below `fetch`: its Request and Headers objects cost more than the work. */
export class Connection {
  readonly #service: string;
  readonly #path: string;
  readonly #pool: Pool;
  readonly #limits: ConnectionLimits;

  constructor(service: string, url: string, limits: ConnectionLimits) {
    const { origin, pathname, search } = new URL(url);
    this.#service = service;
    this.#path = pathname + search;
    this.#limits = limits;
    this.#pool = new Pool(origin, {
      connections: limits.connections,
      pipelining: 1,
      headersTimeout: 0, // the exchange has its own, exact timer
      bodyTimeout: 0,
    });
  }

  send(call: SubgraphCall): Promise<SubgraphAnswer> {
    return new Promise((resolve, reject) => {
      const exchange = new Exchange(this.#service, this.#limits, resolve, reject);
      call.cancellation.listen(() => exchange.fail(new SubgraphFailure("cancelled", this.#service)));
      const options: Dispatcher.DispatchOptions = {
        path: this.#path,
        method: "POST",
        headers: call.headers.length === 0 ? fixedHeaders : [...fixedHeaders, ...call.headers],
        body: call.body,
      };
      this.#pool.dispatch(options, exchange);
    });
  }

  /** Takes no new calls; those under way may finish. */
  drain(): Promise<void> {
    return this.#pool.close();
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

const fixedHeaders = ["content-type", "application/json", "accept", "application/json"];

/** One request and its answer on a socket. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #service: string;
  readonly #limits: ConnectionLimits;
  readonly #resolve: (answer: SubgraphAnswer) => void;
  readonly #reject: (failure: SubgraphFailure) => void;
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | undefined;
  #settled = false;
  #status = 0;
  #contentType: string | undefined;
  #cacheControl: string | undefined;
  #serverTiming: string | undefined;
  #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(
    service: string,
    limits: ConnectionLimits,
    resolve: (answer: SubgraphAnswer) => void,
    reject: (failure: SubgraphFailure) => void,
  ) {
    this.#service = service;
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => this.fail(new SubgraphFailure("timeout", service)), limits.timeout);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#settled) controller.abort(new Error("nobody waits for this request"));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.#status = status;
    this.#contentType = single(headers["content-type"]);
    this.#cacheControl = single(headers["cache-control"]);
    this.#serverTiming = single(headers["server-timing"]);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.maxBytes) this.fail(new SubgraphFailure("too-large", this.#service));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#settled) return;
    try {
      const [first] = this.#chunks;
      const text = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
      const answer = parseAnswer(this.#service, this.#status, this.#contentType, text.toString(), this.#cacheControl);
      this.#settle();
      this.#resolve({ ...answer, serverTiming: this.#serverTiming });
    } catch (error) {
      this.fail(error instanceof SubgraphFailure ? error : new SubgraphFailure("malformed", this.#service));
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(new SubgraphFailure("unreachable", this.#service, { cause: error }));
  }

  fail(failure: SubgraphFailure): void {
    if (this.#settled) return;
    this.#settle();
    this.#reject(failure);
    if (!this.#controller?.aborted) this.#controller?.abort(failure);
  }

  #settle(): void {
    this.#settled = true;
    clearTimeout(this.#timer);
  }
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(", ") : value;
}
