import { graphql } from "../../../graph/generated/gql.ts";

/** What the town itself publishes, and who is in charge there. */
export const townQuery = graphql(`
  query Town($id: ID!) {
    municipality(id: $id) {
      name
      officialName
      kind
      areaKm2
      county { id name }
      region { name }
      population { value asOf source qualifier }
      observations(metric: ["share_foreign"], from: "2020-01-01") { value asOf source qualifier }
      jurisdiction {
        immigrationOffice { name }
        integrationCentre { name }
        approvingAuthority
        youthAuthority
      }
    }
  }
`);

/** What all the others know of it. */
export const townWorkQuery = graphql(`
  query TownWork($id: ID!, $topic: [Topic!], $on: Date!) {
    node(id: $id) { ...TownWork }
  }
`);

/** The same past the one that answers “node”, for when it is away. */
export const townWorkPastNetworkQuery = graphql(`
  query TownWorkPastNetwork($id: ID!, $topic: [Topic!], $on: Date!) {
    municipality(id: $id) { ...TownWork }
  }
`);

export const townWork = graphql(`
  fragment TownWork on Municipality {
    coverage(topic: $topic, on: $on) { topic level targetGroup needed offered free freeForEveryone withheld }
    courses(filter: { freeSeats: true, startsFrom: $on }, first: 10) {
      totalCount
      nodes { id title targetLevel period { start } free childcare demonstration provider { name } }
    }
    communityOffers(first: 10) {
      totalCount
      nodes { id title schedule demonstration provider { name } }
    }
    organizations(first: 20) {
      totalCount
      nodes { id name kind members languages demonstration }
    }
    networks { id name purpose demonstration members(first: 1) { totalCount } }
    funding { projects granted { amount } disbursed { amount } }
    grants(first: 10) {
      totalCount
      nodes { id number state amount { amount } disbursed { amount } demonstration project { title } }
    }
    steering {
      peers {
        id
        name
        population { value }
        coverage(topic: $topic, on: $on) { topic level targetGroup needed offered free freeForEveryone withheld }
      }
    }
  }
`);
