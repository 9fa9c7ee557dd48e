import type { ApolloServer } from "@apollo/server";
import { nobody } from "@kommgraph/infra";
import { subgraphNames } from "@kommgraph/schema";
import { createRequestContext, type RequestContext } from "../request-context.ts";
import type { Standing } from "./feed-position.ts";

/** No type at all: only how far the feed has come. */
const query = "query WhereTheFeedStands { changes(types: [], first: 1) { next } freshness { source asOf } }";

/** Asks the graph where its feed of changes stands, as the public, and at nobody's cost. */
export function lookAtFeed(apollo: ApolloServer<RequestContext>, patience: number): () => Promise<Standing> {
  return async () => {
    const context = createRequestContext({ id: "the cache", ip: "itself", headers: {} }, nobody, patience);
    const contextValue = { ...context, isOurs: true };
    const { body } = await apollo.executeOperation({ query }, { contextValue });
    const { data, errors } = body.kind === "single" ? JSON.parse(JSON.stringify(body.singleResult)) : {};
    if (!data?.changes || !data.freshness || errors) {
      throw new Error(errors?.[0]?.message ?? "the graph does not say where its feed stands");
    }
    const heard = new Map<string, number>(
      data.freshness.map(({ source, asOf }: { source: string; asOf: string }) => [source, Date.parse(asOf)]),
    );
    // One that was never heard may have changed at any time.
    return { position: data.changes.next, asOf: Math.min(...subgraphNames.map((name) => heard.get(name) ?? 0)) };
  };
}
