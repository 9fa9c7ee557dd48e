import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../request-context.ts";

/** Tells in `extensions.subgraphs` who was asked for an answer, to those who sent `x-kommgraph-trace: 1`. */
export function reportCalls(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue }) {
      if (!contextValue.tellCalls) return;
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== "single") return;
          const { singleResult } = response.body;
          singleResult.extensions = { ...singleResult.extensions, subgraphs: contextValue.calls.all() };
        },
      };
    },
  };
}
