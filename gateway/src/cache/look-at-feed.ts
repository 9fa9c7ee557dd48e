import type { ApolloServer } from "@apollo/server";
import { nobody } from "@kommgraph/infra";
import { subgraphNames } from "@kommgraph/schema";
import { createRequestContext, type RequestContext } from "../request-context.ts";
import type { Standing } from "./feed-position.ts";

/** What changed behind a cursor; of no type at all, and so only how far the feed has come, where there is none yet. */
const query = `query WhereTheFeedStands($after: String, $types: [String!]) {
  changes(after: $after, types: $types, first: 100) { changes { id } next more }
  freshness { source asOf }
}`;

/** Asks the graph where its feed of changes stands, as the public, and at nobody's cost. */
export function lookAtFeed(
  apollo: ApolloServer<RequestContext>,
  patience: number,
): (after: string | undefined) => Promise<Standing> {
  return async (after) => {
    const context = createRequestContext({ id: "the cache", ip: "itself", headers: {} }, nobody, patience);
    const contextValue = { ...context, isOurs: true };
    const variables = after === undefined ? { types: [] } : { after };
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    const { data, errors } = body.kind === "single" ? JSON.parse(JSON.stringify(body.singleResult)) : {};
    if (!data?.changes || !data.freshness || errors) {
      throw new Error(errors?.[0]?.message ?? "the graph does not say where its feed stands");
    }
    const heard = new Map<string, number>(
      data.freshness.map(({ source, asOf }: { source: string; asOf: string }) => [source, Date.parse(asOf)]),
    );
    return {
      position: data.changes.next,
      changed: data.changes.changes.map(({ id }: { id: string }) => id),
      more: data.changes.more,
      // One that was never heard may have changed at any time.
      asOf: Math.min(...subgraphNames.map((name) => heard.get(name) ?? 0)),
    };
  };
}
