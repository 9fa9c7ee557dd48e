import type { Who } from "@kommgraph/infra";
import { SubgraphCalls } from "./subgraphs/subgraph-calls.ts";

/** What the gateway knows of the request it answers. */
export interface RequestContext {
  requestId: string;
  /** Who is asking. */
  who: Who;
  /** `Accept-Language` as it came. */
  language: string | undefined;
  /** What the subgraphs were asked for this request. */
  calls: SubgraphCalls;
  /** Whether the answer shall tell about `calls`. */
  tellCalls: boolean;
  /** Whose points are used: a subject of the identity provider, or an address. */
  client: string;
  /** Whether the answer shall tell what it cost. */
  tellCost: boolean;
  /** When no subgraph is waited for any longer, as `performance.now()` counts. */
  deadline: number;
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
    calls: new SubgraphCalls(),
    tellCalls: request.headers["x-kommgraph-trace"] === "1",
    client: who.subject === null ? `address ${request.ip}` : `subject ${who.subject}`,
    tellCost: request.headers["x-kommgraph-cost"] === "1",
    deadline: performance.now() + patience,
  };
}
