import { graphql } from "../graph/generated/gql.ts";

export const townsNamed = graphql(`
  query TownsNamed($search: String!) {
    municipalities(filter: { search: $search }, first: 12) {
      nodes { id name kind postalCode }
    }
  }
`);
