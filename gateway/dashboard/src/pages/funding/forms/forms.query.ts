import { graphql } from "../../../graph/generated/gql.ts";

export const draftMutation = graphql(`
  mutation DraftApplication($input: DraftApplicationInput!) {
    draftApplication(input: $input) {
      application { id }
      userErrors { code message path }
    }
  }
`);

export const reviseMutation = graphql(`
  mutation ReviseApplication($input: ReviseApplicationInput!) {
    reviseApplication(input: $input) {
      application { id version }
      userErrors { code message path }
    }
  }
`);

export const reviewMutation = graphql(`
  mutation ReviewApplication($input: ApplicationActionInput!) {
    reviewApplication(input: $input) {
      application { id }
      userErrors { code message path }
    }
  }
`);

export const approveMutation = graphql(`
  mutation ApproveApplication($input: ApproveApplicationInput!) {
    approveApplication(input: $input) {
      grant { id number }
      userErrors { code message path }
    }
  }
`);

export const returnMutation = graphql(`
  mutation ReturnApplication($input: ReturnApplicationInput!) {
    returnApplication(input: $input) {
      application { id }
      userErrors { code message path }
    }
  }
`);

export const rejectMutation = graphql(`
  mutation RejectApplication($input: ApplicationActionInput!) {
    rejectApplication(input: $input) {
      application { id }
      userErrors { code message path }
    }
  }
`);
