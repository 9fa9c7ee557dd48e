/** What code for a request is written from. */
export interface CodeRequest {
  /** Address of the graph. */
  url: string;
  query: string;
  variables: Record<string, unknown>;
  /** Which operation of the document; empty where there is but one. */
  operation: string;
  /** Whether it is asked as somebody: the token is then read from the variable TOKEN, and never part of the text. */
  signedIn: boolean;
}

/** The body of the request, with nothing in it that says nothing. */
export function bodyOf({ query, variables, operation }: CodeRequest): Record<string, unknown> {
  return {
    query,
    ...(Object.keys(variables).length > 0 && { variables }),
    ...(operation && { operationName: operation }),
  };
}
