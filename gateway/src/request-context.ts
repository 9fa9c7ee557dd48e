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
  /** Points the operation may cost, once that is known. */
  cost: number;
  /** When no subgraph is waited for any longer, as `performance.now()` counts. */
  deadline: number;
}

export function createRequestContext(
  request: { id: string; headers: Record<string, string | string[] | undefined> },
  who: Who,
  patience: number,
): RequestContext {
  return {
    requestId: request.id,
    who,
    language: request.headers["accept-language"] as string | undefined,
    calls: new SubgraphCalls(),
    tellCalls: request.headers["x-kommgraph-trace"] === "1",
    cost: 0,
    deadline: performance.now() + patience,
  };
}
