import { graphql } from "../../graph/generated/gql.ts";

/** Need against supply of all towns and counties. Only what computes it is asked, so it outlasts everybody else. */
export const situationQuery = graphql(`
  query Situation($topic: [Topic!], $on: Date, $a: [ID!]!, $b: [ID!]!, $c: [ID!]!, $d: [ID!]!, $e: [ID!]!) {
    a: nodes(ids: $a) { ...TownSituation }
    b: nodes(ids: $b) { ...TownSituation }
    c: nodes(ids: $c) { ...TownSituation }
    d: nodes(ids: $d) { ...TownSituation }
    e: nodes(ids: $e) { ...TownSituation }
    freshness { asOf }
  }
`);

export const townSituation = graphql(`
  fragment TownSituation on Municipality {
    id
    coverage(topic: $topic, on: $on) {
      level
      targetGroup
      needed
      offered
      free
      freeForEveryone
      withheld
    }
  }
`);
