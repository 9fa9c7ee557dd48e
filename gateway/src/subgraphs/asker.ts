import { nobody, proofHeader, signProof } from "@kommgraph/infra";
import type { Asker } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";

/**
 * What goes along with each request to a subgraph. With `secrets`, which only our own subgraphs share, a proof of who is
 * asking, bound to the very request; a foreign subgraph gets none, and learns nothing of who is asking.
 */
export function askerWith(secrets: readonly string[] | undefined): (context: RequestContext) => Asker {
  return ({ requestId, language, who, traces }) => {
    const headers = ["x-request-id", requestId];
    if (language !== undefined) headers.push("accept-language", language);
    // All that the subgraphs hear of the asker but the ids of request and trace, which change no answer.
    const key = secrets ? `${who === nobody ? "" : JSON.stringify(who)} ${language ?? ""}` : (language ?? "");
    if (!secrets) return { key, headers: ({ service, body }) => [...headers, ...traces.headers(service, body)] };
    return {
      key,
      headers: ({ service, path, body }) => [
        ...headers,
        ...traces.headers(service, body),
        proofHeader,
        signProof(secrets, who, { audience: service, path, body }),
      ],
    };
  };
}
