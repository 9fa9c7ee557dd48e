import type { Dispatcher } from "undici";

/** What came back over HTTP, whole. */
export interface Exchanged {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export interface ExchangeLimits {
  /** Milliseconds until the last byte of the answer. */
  timeout: number;
  /** Bytes of the answer. */
  size: number;
}

export class TimeIsUp extends Error {}
export class TooLarge extends Error {}

/** One request and its whole answer, within time and size; the connection is given up where either is exceeded. */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  limits: ExchangeLimits,
): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let status = 0;
    let headers: Exchanged["headers"] = {};
    let failure: Error | undefined;
    let connection: Dispatcher.DispatchController | undefined;

    const fail = (error: Error): void => {
      clearTimeout(timer);
      failure ??= error;
      connection?.abort(failure);
      reject(failure);
    };
    const timer = setTimeout(() => fail(new TimeIsUp(`no answer within ${limits.timeout} ms`)), limits.timeout);

    dispatcher.dispatch(request, {
      onRequestStart(controller) {
        connection = controller;
        // It may have waited for a connection until nobody wanted the answer any more.
        if (failure) controller.abort(failure);
      },
      onResponseStart(_controller, statusCode, responseHeaders) {
        status = statusCode;
        headers = responseHeaders;
      },
      onResponseData(_controller, chunk) {
        size += chunk.length;
        if (size > limits.size) fail(new TooLarge(`more than ${limits.size} bytes`));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        clearTimeout(timer);
        const [first] = chunks;
        const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks, size);
        resolve({ status, headers, text: bytes.toString("utf8") });
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    });
  });
}
