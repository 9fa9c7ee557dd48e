import { graphql } from "../../graph/generated/gql.ts";

export const steeringQuery = graphql(`
  query Steering($town: ID!, $year: Int) {
    municipality(id: $town) {
      name
      steering(year: $year) {
        year
        comparable
        peers { id name }
        lines {
          indicator
          topic
          unit
          lessIsBetter
          target { target due baseline demonstration }
          value
          basis
          peerMedian
          peersTold
          status
          sources
        }
      }
    }
    freshness { source asOf }
  }
`);

export const quartersQuery = graphql(`
  query SteeringQuarters($town: ID!, $year: Int) {
    municipality(id: $town) {
      steering(year: $year) {
        lines {
          indicator
          topic
          quarters(last: 8) { quarter until value peerMedian basis withheld }
        }
      }
    }
  }
`);
