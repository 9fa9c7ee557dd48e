import { nobody, proofHeader, signProof } from "@kommgraph/infra";
import type { Asker } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";

/**
 * What goes along with each request to a subgraph. With `secrets`, which only our own subgraphs share, a proof of who is
 * asking, bound to the very request; a foreign subgraph gets none, and learns nothing of who is asking.
 */
export function askerWith(secrets: readonly string[] | undefined): (context: RequestContext) => Asker {
  return ({ requestId, language, who }) => {
    const headers = ["x-request-id", requestId];
    if (language !== undefined) headers.push("accept-language", language);
    // All that the subgraphs hear of the asker but the request id, which changes no answer.
    const key = secrets ? `${who === nobody ? "" : JSON.stringify(who)} ${language ?? ""}` : (language ?? "");
    if (!secrets) return { key, headers: () => headers };
    return {
      key,
      headers: ({ service, path, body }) => [
        ...headers,
        proofHeader,
        signProof(secrets, who, { audience: service, path, body }),
      ],
    };
  };
}
