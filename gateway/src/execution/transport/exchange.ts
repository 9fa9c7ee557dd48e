import type { Dispatcher } from "undici";
import type { Cancellation } from "./cancellation.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** What came back over HTTP, whole. */
export interface Exchanged {
  readonly status: number;
  readonly text: string;
  readonly size: number;
  readonly cacheControl: string | undefined;
  readonly serverTiming: string | undefined;
}

export interface ExchangeLimits {
  /** Milliseconds until the last byte of the answer. */
  readonly timeout: number;
  /** Bytes of the answer. */
  readonly size: number;
}

/** One request and its whole answer, within time and size; the connection is given up where either is exceeded. */
export function exchange(
  service: string,
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  limits: ExchangeLimits,
  cancellation?: Cancellation,
): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const handler = new Exchange(service, limits, resolve, reject);
    cancellation?.listen(() => handler.fail(new SubgraphFailure("cancelled", service)));
    dispatcher.dispatch(request, handler);
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #service: string;
  readonly #most: number;
  readonly #resolve: (exchanged: Exchanged) => void;
  readonly #reject: (failure: SubgraphFailure) => void;
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | undefined;
  #settled = false;
  #status = 0;
  #cacheControl: string | undefined;
  #serverTiming: string | undefined;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(
    service: string,
    { timeout, size }: ExchangeLimits,
    resolve: (exchanged: Exchanged) => void,
    reject: (failure: SubgraphFailure) => void,
  ) {
    this.#service = service;
    this.#most = size;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => {
      this.#failWith("timeout", `no whole answer within ${Math.round(timeout)} ms`);
    }, timeout);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have waited for a connection until nobody wanted the answer any more.
    if (this.#settled) controller.abort(new Error("nobody waits for this request"));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.#status = status;
    this.#cacheControl = single(headers["cache-control"]);
    this.#serverTiming = single(headers["server-timing"]);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#most) this.#failWith("too-large", `more than ${this.#most} bytes`);
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#settled) return;
    this.#settle();
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks, this.#size);
    this.#resolve({
      status: this.#status,
      text: bytes.toString("utf8"),
      size: this.#size,
      cacheControl: this.#cacheControl,
      serverTiming: this.#serverTiming,
    });
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

  #failWith(kind: "timeout" | "too-large", reason: string): void {
    this.fail(new SubgraphFailure(kind, this.#service, { cause: new Error(reason) }));
  }

  #settle(): void {
    this.#settled = true;
    clearTimeout(this.#timer);
  }
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(", ") : value;
}
