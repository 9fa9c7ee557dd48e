import type { GraphQLSchema } from "graphql";

/** The graph as it is served now. */
export interface ServedGraph {
  /** What clients see. */
  schema: GraphQLSchema;
  supergraph: string;
}
