import { nobody, proofHeader, signProof } from "@kommgraph/infra";
import type { Asker } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";

/**
 * What goes along with each request to a subgraph. With `secrets`, which only our own subgraphs share, a proof of who is
 * asking, bound to the very request; a foreign subgraph gets none, and learns nothing of who is asking. `heard` tells, where
 * answers are kept, up to which change the graph was heard: a call from before that change brings what was before it, and
 * nobody who comes later may be given that as if it were new.
 */
export function askerWith(
  secrets: readonly string[] | undefined,
  heard: () => string | undefined = () => undefined,
): (context: RequestContext) => Asker {
  return ({ requestId, language, who, traces }) => {
    const headers = ["x-request-id", requestId];
    if (language !== undefined) headers.push("accept-language", language);
    // All that the subgraphs hear of the asker but the ids of request and trace, which change no answer.
    const asker = `${!secrets || who === nobody ? "" : JSON.stringify(who)} ${language ?? ""}`;
    return {
      get key() {
        return `${heard() ?? ""} ${asker}`;
      },
      headers: (request) => {
        const { service, path, body } = request;
        const own = [...headers, ...traces.headers(request)];
        if (secrets) own.push(proofHeader, signProof(secrets, who, { audience: service, path, body }));
        return own;
      },
    };
  };
}
