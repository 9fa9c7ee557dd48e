import { GraphQLError } from "graphql";

/** What a caller asked for cannot be: the code for machines, the sentence (what, where, what to do) for people. */
export function badInput(code: string, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code, http: { status: 200 } } });
}
