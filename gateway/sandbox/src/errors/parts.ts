import type { ErrorGroup } from "./error-entry.ts";

/** What fails on our side. */
export const parts: ErrorGroup = {
  title: "Parts that are missing",
  about: "In “errors”, beside data: each names the subgraph as “service” and the place as “path”; the rest is there.",
  entries: [
    {
      code: "SUBGRAPH_UNAVAILABLE",
      cause: "A subgraph cannot be reached, or is left alone for some seconds because it failed.",
      remedy: "Show the rest and say what is missing; ask again after some seconds.",
      example: "“funding” cannot be reached; what it owns is missing from this answer.",
    },
    {
      code: "SUBGRAPH_TIMEOUT",
      cause: "A subgraph did not answer within two seconds, or the whole request took more than ten.",
      remedy: "Ask for less, or again in a moment.",
      example: "“funding” did not answer in time; what it owns is missing from this answer.",
    },
    {
      code: "SUBGRAPH_OVERLOADED",
      cause: "Too many requests wait for this subgraph already.",
      remedy: "Ask again in a moment, and not in parallel.",
      example: "“courses” has too much to do right now; what it owns is missing from this answer.",
    },
    {
      code: "SUBGRAPH_INVALID",
      cause: "A subgraph answered something that is no answer, or one that is too large.",
      remedy: "Lower “first”. If that does not help, tell us the request id.",
      example: "“courses” gave no usable answer; what it owns is missing from this answer.",
    },
    {
      code: "CANCELLED",
      cause: "The client hung up, so nobody waited for this part.",
      remedy: "Nothing, where you meant to. Else raise your own timeout to more than ten seconds.",
      example: "Nobody waited any longer for “courses”; what it owns is missing from this answer.",
    },
    {
      code: "DOWNSTREAM_SERVICE_ERROR",
      cause: "A subgraph reported an error without a code of its own.",
      remedy: "Ask again; if it stays, tell us the request id.",
      example: "Something went wrong on our side.",
    },
    {
      code: "OVERLOADED",
      cause: "The database could not serve in time. Nothing was changed.",
      remedy: "Repeat in a moment; a change with the same “idempotencyKey”.",
      example: "Too many are at it right now; nothing was changed by this request. Please try again in a moment.",
    },
    {
      code: "INTERNAL_SERVER_ERROR",
      cause: "Something nobody foresaw. Its details are in our log, not in the answer.",
      remedy: "Try again; if it stays, tell us “x-request-id” of the answer.",
      example: "Something went wrong on our side. Please try again; if it stays, tell us the trace id.",
    },
  ],
};
