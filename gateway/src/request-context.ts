import type { Who } from "@kommgraph/infra";
import { Cancellation } from "./execution/index.ts";
import type { Allowance } from "./guard/rate/points.ts";
import { CallTallies } from "./subgraphs/call-tally.ts";
import { CallTraces } from "./telemetry/call-traces.ts";

/** What the gateway knows of the request it answers. */
export interface RequestContext {
  requestId: string;
  /** Who is asking. */
  who: Who;
  /** `Accept-Language` as it came. */
  language: string | undefined;
  /** What the subgraphs were asked for this request. */
  calls: CallTallies;
  /** The same as pieces of a trace. */
  traces: CallTraces;
  /** Whether the answer shall tell about `calls`. */
  tellCalls: boolean;
  /** Whose points are used: a subject of the identity provider, or an address. */
  client: string;
  /** Whether the answer shall tell what it cost. */
  tellCost: boolean;
  /** Asked by the gateway for itself: nobody's points are used. */
  isOurs?: boolean;
  /** What was taken for this request, and what was left then; nothing where nobody is limited. */
  charged?: Charged;
  /** When no subgraph is waited for any longer, as `performance.now()` counts. */
  deadline: number;
  /** Cancelled when the client has hung up before its answer was there. */
  gone: Cancellation;
}

/** Points that a request was charged, and what that left. */
export interface Charged extends Allowance {
  cost: number;
}

export function createRequestContext(
  request: { id: string; ip: string; headers: Record<string, string | string[] | undefined> },
  who: Who,
  patience: number,
): RequestContext {
  return {
    requestId: request.id,
    who,
    language: request.headers["accept-language"] as string | undefined,
    calls: new CallTallies(),
    traces: new CallTraces(),
    tellCalls: request.headers["x-kommgraph-trace"] === "1",
    client: who.subject === null ? clientAt(request.ip) : `subject ${who.subject}`,
    tellCost: request.headers["x-kommgraph-cost"] === "1",
    deadline: performance.now() + patience,
    gone: new Cancellation(),
  };
}

/** Whose points somebody uses who has not said who it is. */
export function clientAt(ip: string): string {
  return `address ${ip}`;
}
