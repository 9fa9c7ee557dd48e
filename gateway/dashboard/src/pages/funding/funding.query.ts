import { graphql } from "../../graph/generated/gql.ts";

export const callsQuery = graphql(`
  query Calls($applicant: ID!, $checks: Boolean!) {
    open: calls(open: true, orderBy: DEADLINE) {
      ...CallInList
      precheck(applicant: $applicant) @include(if: $checks) { verdict }
    }
    closed: calls(open: false, orderBy: DEADLINE) { ...CallInList }
  }
`);

export const callInList = graphql(`
  fragment CallInList on Call {
    id
    title
    opensAt
    closesAt
    daysLeft
    demonstration
    programme { code eligible terms }
  }
`);

export const callQuery = graphql(`
  query CallInFull($call: ID!, $applicant: ID!, $checks: Boolean!, $requested: Decimal) {
    call(id: $call) {
      id
      title
      budgetYear
      opensAt
      opensPrecision
      closesAt
      open
      daysLeft
      priorities
      demonstration
      programme { id code name englishName eligible financing terms }
      rules { code text legalBasis }
      precheck(applicant: $applicant, requested: $requested) @include(if: $checks) {
        verdict
        results { verdict detail rule { code text legalBasis } }
      }
    }
  }
`);

export const ownApplicationsQuery = graphql(`
  query OwnApplications {
    applications(state: [DRAFT, SUBMITTED, IN_REVIEW, RETURNED, REJECTED, WITHDRAWN], first: 50) {
      totalCount
      nodes { ...ApplicationInList }
    }
  }
`);

export const applicationInList = graphql(`
  fragment ApplicationInList on Application {
    id
    number
    state
    dueOn
    daysLeft
    complete
    missing { code message }
    requested { amount }
    call { id title }
    project { id title }
  }
`);

export const applicationQuery = graphql(`
  query ApplicationInFull($application: ID!) {
    application(id: $application) {
      ...ApplicationInList
      version
      financing
      demonstration
      ownShare { amount }
      missing { code message path }
      plan { kind text amount { amount } }
      history { state at note }
      applicant { id name }
      project { id kind topics }
      call { id budgetYear programme { id } }
      grant { id number }
    }
  }
`);

export const submitMutation = graphql(`
  mutation SubmitApplication($input: ApplicationActionInput!) {
    submitApplication(input: $input) {
      application { id number }
      userErrors { code message path }
    }
  }
`);

export const dueInList = graphql(`
  fragment DueInList on Due {
    total
    ics
    items { what on text call { id } }
  }
`);

export const ownGrantsQuery = graphql(`
  query OwnGrants($partner: ID!) {
    grants(recipient: $partner, orderBy: LATEST, first: 50) {
      totalCount
      nodes {
        id
        number
        state
        proofDueOn
        amount { amount }
        disbursed { amount }
        remaining { amount }
        claim { by amount { amount } }
        project { id title }
      }
    }
    dueForMe(first: 100) { ...DueInList }
  }
`);

export const queueQuery = graphql(`
  query Queue {
    applicationsDue(days: 14) { ...ApplicationInList applicant { id name } }
    applications(state: [SUBMITTED, IN_REVIEW], orderBy: OLDEST, first: 50) {
      totalCount
      nodes { ...ApplicationInList applicant { id name } }
    }
    dueForMe(what: [DRAW_CHECK, PAYMENT, PROOF_CHECK, REPAYMENT_EXPECTED], first: 100) { ...DueInList }
  }
`);

export const budgetsQuery = graphql(`
  query Budgets($year: Int!) {
    programmes {
      id
      code
      name
      englishName
      authorities
      budgets(year: $year) {
        id
        lines { code name planned { amount } committed { amount } available { amount } }
      }
    }
  }
`);

export const programmesQuery = graphql(`
  query Programmes {
    programmes {
      id
      code
      name
      englishName
      origin
      parent { id }
      predecessor { id }
      successor { id }
      period { start end }
      published { metric value unit asOf precision qualifier source }
      totals { recipients projects granted { amount } }
    }
  }
`);

export const fundedTownsQuery = graphql(`
  query FundedTowns($programme: ID, $year: Int) {
    fundedMunicipalities(programme: $programme, year: $year) {
      place: municipality { id }
      municipality { id name kind }
      projects
      granted { amount }
      disbursed { amount }
    }
  }
`);
