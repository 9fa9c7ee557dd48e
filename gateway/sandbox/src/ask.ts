import { createGraphiQLFetcher, type Fetcher } from "@graphiql/toolkit";
import { type SubgraphCall, showCalls } from "./calls.ts";

/** Sends an operation, asks the gateway to tell whom it asked for the answer, and shows that. */
export const ask: Fetcher = createGraphiQLFetcher({
  url: "/graphql",
  headers: { "x-kommgraph-trace": "1" },
  fetch: async (input, init) => {
    const started = performance.now();
    const response = await fetch(input, init);
    const introspection = typeof init?.body === "string" && init.body.includes('"operationName":"IntrospectionQuery"');
    if (!introspection) {
      const { extensions } = await response
        .clone()
        .json()
        .catch(() => ({}));
      showCalls({ ms: performance.now() - started, calls: (extensions?.subgraphs ?? []) as SubgraphCall[] });
    }
    return response;
  },
});
