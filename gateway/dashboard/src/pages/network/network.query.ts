import { graphql } from "../../graph/generated/gql.ts";

export const partnersQuery = graphql(`
  query PartnersOfDistrict($town: ID!) {
    municipality(id: $town) { name }
    apart: partners(filter: { municipality: $town, withoutNetwork: true, type: [MigrantOrganization, CourseProvider] }, first: 100) {
      totalCount
      nodes { ...PartnerInDistrict }
    }
    tied: partners(filter: { municipality: $town, withoutNetwork: false, type: [MigrantOrganization, CourseProvider] }, first: 100) {
      totalCount
      nodes { ...PartnerInDistrict }
    }
    freshness { source asOf }
  }
`);

export const partnerInDistrict = graphql(`
  fragment PartnerInDistrict on Partner {
    __typename
    id
    name
    networks { id name }
    ... on MigrantOrganization { municipality { name } }
    ... on CourseProvider { municipality { name } }
  }
`);

export const linksQuery = graphql(`
  query LinksOfPartner($partner: ID!) {
    node(id: $partner) {
      id
      ... on Partner {
        name
        links(first: 100) {
          kind
          since
          weight
          from { ...LinkEnd }
          to { ...LinkEnd }
          evidence {
            __typename
            id
            ... on Agreement { title }
            ... on Network { name }
            ... on Course { title }
            ... on CommunityOffer { title }
            ... on Project { title }
            ... on Practice { title }
            ... on Grant { number }
            ... on MigrantOrganization { name }
            ... on CourseProvider { name }
          }
        }
      }
    }
  }
`);

export const linkEnd = graphql(`
  fragment LinkEnd on Partner {
    __typename
    id
    name
    ... on Municipality { ags }
    ... on MigrantOrganization { municipality { ags } }
    ... on CourseProvider { municipality { ags } }
    ... on Network { municipality { ags } }
  }
`);

export const networksQuery = graphql(`
  query NetworksOfTown($town: ID!) {
    networks(municipality: $town) {
      id
      name
      density
      demonstration
      growth(quarters: 12) { quarter until members joined left }
    }
  }
`);
