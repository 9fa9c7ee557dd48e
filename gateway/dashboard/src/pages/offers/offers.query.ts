import { graphql } from "../../graph/generated/gql.ts";

export const townQuery = graphql(`
  query TownOfOffers($town: ID!) {
    municipality(id: $town) { id name centre { latitude longitude } }
  }
`);

export const offersQuery = graphql(`
  query Offers($search: String, $filter: OfferFilter, $first: Int!) {
    offers(search: $search, filter: $filter, first: $first) {
      totalCount
      facets { name value count }
      edges { distanceKm node { ...OfferInList } }
    }
    freshness { source asOf }
  }
`);

export const offerInList = graphql(`
  fragment OfferInList on Offer {
    __typename
    id
    title
    free
    capacity
    period { start end }
    municipality { name }
    provider { id name }
    ... on Course { targetLevel childcare stale waiting }
    ... on CommunityOffer { schedule }
  }
`);

export const offerQuery = graphql(`
  query OfferInFull($offer: ID!) {
    node(id: $offer) {
      id
      ... on Offer {
        __typename
        title
        topic
        targetGroups
        languages
        place { name street postalCode city online }
        period { start end }
        capacity
        free
        assuredOn
        provider { id name }
        municipality { id name }
      }
      ... on Course {
        number
        entryLevel
        targetLevel
        teachingUnits
        times { day from to }
        childcare
        registerBy
        booked
        waiting
        stale
        demonstration
        type { name nameEnglish legalBasis }
        quality { completionRate passRate withheld }
      }
      ... on CommunityOffer { schedule demonstration }
    }
  }
`);

export const suggestionsQuery = graphql(`
  query SuggestionsForPerson($profile: CourseProfile!) {
    courseSuggestions(profile: $profile, first: 10) {
      suggestions {
        score
        distanceKm
        startsInDays
        withinSixWeeks
        reasons
        course {
          id
          title
          free
          capacity
          period { start end }
          municipality { name }
          provider { name }
        }
      }
      considered
      excluded { condition count alone hint }
    }
  }
`);

export const ownCasesQuery = graphql(`
  query CasesOfOffice($town: ID!) {
    municipality(id: $town) {
      courseReferrals(first: 100) { totalCount nodes { ...CaseInList } }
    }
  }
`);

export const providerQuery = graphql(`
  query SeatsOfProvider($provider: ID!, $from: Date!) {
    provider(id: $provider) {
      name
      courses(filter: { startsFrom: $from }, first: 100) {
        totalCount
        nodes { id title period { start end } capacity free booked waiting stale }
      }
      courseReferrals(state: [HELD, WAITING], first: 100) { totalCount nodes { ...CaseInList } }
    }
  }
`);

export const caseInList = graphql(`
  fragment CaseInList on CourseReferral {
    id
    state
    version
    level
    referredAt
    holdExpiresAt
    waitingPosition
    overdue
    from { name }
    course { id title period { start } }
  }
`);

export const referMutation = graphql(`
  mutation Refer($input: ReferToCourseInput!) {
    referToCourse(input: $input) {
      referral { id state holdExpiresAt waitingPosition }
      userErrors { code message path }
    }
  }
`);

export const advanceMutation = graphql(`
  mutation Advance($input: AdvanceCourseReferralInput!) {
    advanceCourseReferral(input: $input) {
      referral { id state }
      userErrors { code message path }
    }
  }
`);
