import { towns } from "@kommgraph/schema";

/** What is asked of the read model, each several times with other words or places. */
export const questions: readonly { name: string; asked: readonly { query: string; variables?: object }[] }[] = [
  {
    name: "search of offers, as typed",
    asked: searches("offers", ["sprachkurs", "alphabetisierung köln", "deutsch b1", "frauen düsseldorf", "arbeit"]),
  },
  {
    name: "search of offers, mistyped",
    asked: searches("offers", ["sprachkrs koeln", "deutchkurs", "Solnigen", "alfabetisierung", "beratnug essen"]),
  },
  {
    name: "search of partners, as typed",
    asked: searches("partners", ["freundschaftsverein", "caritas essen", "volkshochschule", "solingen", "netzwerk"]),
  },
  {
    name: "search of partners, mistyped",
    asked: searches("partners", ["freundschaftsverien", "cartias", "Volkshohschule", "Solnigen", "internatoinal"]),
  },
  {
    name: "offers with count and facets",
    asked: ["sprachkurs", "deutsch", "beratung"].map((search) => ({
      query:
        "query ($search: String) { offers(search: $search) { totalCount facets { name value count } nodes { id } } }",
      variables: { search },
    })),
  },
  { name: "coverage of a town", asked: ofPlaces(["mun_05122000"], "coverage { topic needed offered gap }") },
  {
    name: "coverage of a county",
    asked: ofPlaces(["mun_05154000", "mun_05382000", "mun_05566000"], "coverage { topic needed offered gap }"),
  },
  {
    name: "coverage of the state, 396 towns",
    asked: [
      { query: "{ coverageMap { municipality { id } needed offered free missing } }" },
      { query: "{ coverageMap(topic: [LANGUAGE], level: [B1]) { municipality { id } needed offered free missing } }" },
    ],
  },
  { name: "coverage of the state, 53 counties", asked: ofAll("coverage { needed offered gap }") },
  { name: "gaps", asked: ofPlaces(["mun_05122000", "mun_05315000", "mun_05154000"], "gaps { missing reason }") },
  {
    name: "gaps, 500 km and 365 days",
    asked: ofPlaces(["mun_05122000", "mun_05315000"], "gaps(withinKm: 500, withinDays: 365) { missing reason }"),
  },
  { name: "overlaps", asked: ofPlaces(["mun_05122000", "mun_05315000", "mun_05154000"], "overlaps { distanceKm }") },
  {
    name: "overlaps, 500 km and 365 days",
    asked: ofPlaces(["mun_05122000", "mun_05315000"], "overlaps(withinKm: 500, withinDays: 365) { distanceKm }"),
  },
  { name: "steering of a city", asked: ofPlaces(["mun_05122000", "mun_05315000"], "steering { lines { value } }") },
  {
    name: "steering with eight quarters",
    asked: ofPlaces(["mun_05122000", "mun_05315000"], "steering { lines { quarters { value peerMedian } } }"),
  },
];

function searches(list: string, words: readonly string[]) {
  return words.map((search) => ({
    query: `query ($search: String) { ${list}(search: $search) { nodes { id } pageInfo { endCursor } } }`,
    variables: { search },
  }));
}

function ofPlaces(ids: readonly string[], fields: string) {
  return ids.map((id) => ({ query: `{ node(id: "${id}") { ... on Municipality { ${fields} } } }` }));
}

function ofAll(fields: string) {
  const counties = new Set([...towns.values()].map(({ id, county }) => county ?? id));
  const ids = [...counties].map((id) => ({ __typename: "Municipality", id }));
  return [
    {
      query: `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Municipality { ${fields} } } }`,
      variables: { ids },
    },
  ];
}
