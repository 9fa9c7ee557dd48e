import { graphql } from "../../graph/generated/gql.ts";

export const practicesQuery = graphql(`
  query Practices($topic: Topic) {
    practices(topic: $topic) {
      id
      title
      chapter
      topic
      summary
      source
      demonstration
      origin { id name }
      adoptedBy { id name }
    }
  }
`);

export const transfersQuery = graphql(`
  query Transfers($practice: ID!) {
    practice(id: $practice) {
      id
      title
      transfers(first: 50) {
        adopter { id name }
        adoptedOn
        outcome
        before { day needed offered }
        after { day needed offered }
      }
    }
  }
`);

export const adoptMutation = graphql(`
  mutation Adopt($input: AdoptPracticeInput!) {
    adoptPractice(input: $input) {
      practice { id }
      userErrors { code message path }
    }
  }
`);
