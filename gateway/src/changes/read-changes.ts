import type { ApolloServer } from "@apollo/server";
import { GraphQLError } from "graphql";
import { refusal } from "../guard/refusals.ts";
import type { RequestContext } from "../request-context.ts";

/** That something public was created, changed or taken away, as the graph tells it. */
export interface Change {
  cursor: string;
  at: string;
  kind: string;
  type: string;
  id: string;
}

export interface ChangePage {
  changes: Change[];
  next: string;
  more: boolean;
}

/** Which stretch of the feed: behind a cursor, or from its beginning; of some types, or of all. */
export interface Stretch {
  after?: string | null | undefined;
  types?: readonly string[] | undefined;
}

export type ReadChanges = (context: RequestContext, stretch: Stretch) => Promise<ChangePage>;

const query = `query Changes($after: String, $types: [String!]) {
  changes(after: $after, types: $types, first: 100) { changes { cursor at kind type id } next more }
}`;

/**
 * Asks the graph for its changes, on the same way as everybody: planned, charged, and with the rights of whoever asks.
 * Nothing here knows which subgraph answers.
 */
export function changesOf(apollo: ApolloServer<RequestContext>): ReadChanges {
  return async (contextValue, { after = null, types = null }) => {
    const { body } = await apollo.executeOperation({ query, variables: { after, types } }, { contextValue });
    // Our executor makes text; read again it is data and errors, as a client would have them.
    const result = body.kind === "single" ? JSON.parse(JSON.stringify(body.singleResult)) : {};
    if (result.data?.changes) return result.data.changes;
    const { message, extensions } = result.errors?.[0] ?? { message: "The graph has answered nothing." };
    // The supergraph of another house need not have a feed.
    if (extensions?.code === "GRAPHQL_VALIDATION_FAILED") throw refusal("NOT_FOUND", 404, "This graph has no feed.");
    throw new GraphQLError(message, { extensions });
  };
}

/** What kind of failure it was, as clients of the graph know it. */
export function codeOf(error: unknown): string {
  return error instanceof GraphQLError ? String(error.extensions.code) : "INTERNAL_SERVER_ERROR";
}
