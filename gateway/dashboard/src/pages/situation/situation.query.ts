import { graphql } from "../../graph/generated/gql.ts";
import { towns } from "../../parts/towns.ts";

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

const counties = new Set(towns.filter(({ ags }) => !ags.endsWith("000")).map(({ ags }) => `${ags.slice(0, 5)}000`));
const ids = [...towns.map(({ ags }) => ags), ...counties].map((ags) => `mun_${ags}`);
const page = (place: number) => ids.slice(place * 100, place * 100 + 100);

/** The ids of all of them, in five pieces: the graph takes a hundred at once. */
export const everyTown = { a: page(0), b: page(1), c: page(2), d: page(3), e: page(4) };
