import { GraphQLError } from "graphql";
import type { Limits } from "./limits.ts";

/** How each limit is refused, and what it counts. */
export const refusals: Record<keyof Limits, { code: string; what: string; advice: string }> = {
  tokens: {
    code: "QUERY_TOO_LONG",
    what: "words and signs in the document",
    advice: "Send its operations one by one, and values as variables.",
  },
  depth: {
    code: "QUERY_TOO_DEEP",
    what: "levels of fields inside fields",
    advice: "Ask for the inner part in a query of its own, by its id.",
  },
  aliases: {
    code: "TOO_MANY_ALIASES",
    what: "aliases",
    advice: "Ask for many things of one kind with a filter, or split the query.",
  },
  rootFields: {
    code: "TOO_MANY_ROOT_FIELDS",
    what: "fields at the top of the operation",
    advice: "Split it into several requests.",
  },
  fields: {
    code: "TOO_MANY_FIELDS",
    what: "fields with the fragments put in place",
    advice: "Spread each fragment less often, or split the query.",
  },
  directives: {
    code: "TOO_MANY_DIRECTIVES",
    what: "directives",
    advice: "Put fields that come and go together into one fragment with one directive.",
  },
  repeats: {
    code: "TOO_MANY_REPEATS",
    what: "repetitions of one field in the same place",
    advice: "Name each field once.",
  },
  cost: {
    code: "QUERY_TOO_COSTLY",
    what: "points",
    advice: "Lower “first”, above all on the outer lists, or split the query.",
  },
};

/** The error for a request that goes beyond a limit: what, the limit, and what to do. */
export function refuse(what: keyof Limits, limit: number, actual: number | undefined): GraphQLError {
  const { code, what: things, advice } = refusals[what];
  const amount = actual === undefined ? `more than ${limit}` : String(actual);
  return new GraphQLError(`This is too much at once: ${amount} ${things}; the limit is ${limit}. ${advice}`, {
    extensions: { code, limit, ...(actual !== undefined && { actual }), http: { status: 400 } },
  });
}
