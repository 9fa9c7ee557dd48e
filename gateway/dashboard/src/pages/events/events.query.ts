import { graphql } from "../../graph/generated/gql.ts";

export const centreQuery = graphql(`
  query CentreOfTown($town: ID!) {
    municipality(id: $town) { name centre { latitude longitude } }
  }
`);

export const eventsQuery = graphql(`
  query Events($from: DateTime!, $to: DateTime!, $kind: [EventKind!]) {
    events(from: $from, to: $to, kind: $kind, first: 100) {
      totalCount
      nodes {
        id
        title
        kind
        startsAt
        endsAt
        dayOnly
        seats
        audience
        demonstration
        place { name street postalCode city online point { latitude longitude } }
        municipality { name centre { latitude longitude } }
        host { id name }
      }
    }
  }
`);

export const certificatesQuery = graphql(`
  query Certificates {
    duesseldorf: municipalities(filter: { region: "reg_051", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 66) { nodes { ...CertificatesOfTown } }
    koeln: municipalities(filter: { region: "reg_053", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 99) { nodes { ...CertificatesOfTown } }
    muenster: municipalities(filter: { region: "reg_055", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 78) { nodes { ...CertificatesOfTown } }
    detmold: municipalities(filter: { region: "reg_057", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 70) { nodes { ...CertificatesOfTown } }
    arnsberg: municipalities(filter: { region: "reg_059", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 83) { nodes { ...CertificatesOfTown } }
    counties: municipalities(filter: { kind: [COUNTY, CITY_REGION] }, first: 31) { nodes { ...CertificatesOfTown } }
  }
`);

export const certificatesOfTown = graphql(`
  fragment CertificatesOfTown on Municipality {
    id
    ags
    name
    certificates { kind awardedOn people demonstration }
  }
`);
