import { AsyncLocalStorage } from "node:async_hooks";
import type { Trace } from "./trace.ts";

/** What becomes known of a request while it is answered. */
export interface WatchedRequest {
  trace: Trace;
  /** What kind of operation it is; `none` as long as there is none. */
  type: string;
  /** Its name, where it is one that we know; else `other`. */
  operation: string;
  /** Codes of the errors in its answer. */
  codes: Set<string>;
}

/** The request that is being answered, wherever in the code one stands. */
export const watchedRequest = new AsyncLocalStorage<WatchedRequest>();

/** The id of its trace, which brings together the error somebody was shown, log lines, and what a collector was told. */
export function currentTraceId(): string | undefined {
  return watchedRequest.getStore()?.trace.id;
}

/** The extensions of an error, with the id people can tell us. */
export function withTraceId(extensions: Record<string, unknown> = {}): Record<string, unknown> {
  const traceId = currentTraceId();
  return traceId ? { ...extensions, traceId } : extensions;
}
