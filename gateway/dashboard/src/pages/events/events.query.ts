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
    duesseldorf: municipalities(filter: { region: "reg_051" }, first: 100) { nodes { ...CertificatesOfTown } }
    koeln: municipalities(filter: { region: "reg_053" }, first: 100) { nodes { ...CertificatesOfTown } }
    koelnRest: municipalities(filter: { region: "reg_053" }, orderBy: NAME_DESC, first: 20) { nodes { ...CertificatesOfTown } }
    muenster: municipalities(filter: { region: "reg_055" }, first: 100) { nodes { ...CertificatesOfTown } }
    detmold: municipalities(filter: { region: "reg_057" }, first: 100) { nodes { ...CertificatesOfTown } }
    arnsberg: municipalities(filter: { region: "reg_059" }, first: 100) { nodes { ...CertificatesOfTown } }
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
