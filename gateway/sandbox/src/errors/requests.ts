import type { ErrorGroup } from "./error-entry.ts";

/** What the gateway refuses before anybody is asked. */
export const requests: ErrorGroup = {
  title: "The request",
  about: "In “errors”, with no data at all: nothing was executed. The status is 4xx, save where noted.",
  entries: [
    {
      code: "GRAPHQL_PARSE_FAILED",
      cause: "The document is no GraphQL.",
      remedy: "Look at line and column in “locations”; the editor here marks the place.",
      example: "Syntax Error: Expected Name, found <EOF>.",
    },
    {
      code: "GRAPHQL_VALIDATION_FAILED",
      cause: "The document asks for something the schema does not have, or leaves out what it needs.",
      remedy: "Check the name in the schema; an older client may use what was removed (see Changes).",
      example: 'Cannot query field "titel" on type "Course".',
    },
    {
      code: "BAD_USER_INPUT",
      cause: "A variable does not fit its type, or arguments do not fit each other.",
      remedy: "The message names the variable and what is expected.",
      example: 'Variable "$ags" of required type "ID!" was not provided.',
    },
    {
      code: "OPERATION_RESOLUTION_FAILURE",
      cause: "The document has several operations, or none of the name that was asked for.",
      remedy: "Send “operationName” with the name of one of them.",
      example: "The document has several operations; say in “operationName” which one to run.",
    },
    {
      code: "OPERATION_NOT_REGISTERED",
      cause: "The gateway knows no operation of this hash, or executes registered operations alone.",
      remedy: "Send the text as “query”, or have the operation registered.",
      example: "No operation of this hash is registered. Send its text as “query”.",
    },
    {
      code: "BAD_REQUEST",
      cause: "The body or the parameters are no GraphQL request.",
      remedy: "Send JSON with “query”, and “variables” as an object.",
      example: "POST body missing, invalid Content-Type, or JSON object has no keys.",
    },
    {
      code: "UNSUPPORTED_MEDIA_TYPE",
      cause: "The body is not declared as JSON. Status 415.",
      remedy: "Send “content-type: application/json”.",
      example: "Unsupported Media Type",
    },
    {
      code: "PAYLOAD_TOO_LARGE",
      cause: "The body has more than 2 MB. Status 413.",
      remedy: "Send large amounts in several requests.",
      example: "Request body is too large",
    },
    {
      code: "CROSS_SITE_REQUEST",
      cause: "Any page in a browser could have sent this without asking.",
      remedy: "POST JSON, or add “apollo-require-preflight: 1”.",
      example: "A foreign page could have sent this request without asking. Send JSON by POST …",
    },
    {
      code: "QUERY_TOO_LONG",
      cause: "The document has too many words and signs.",
      remedy: "Send its operations one by one, and values as variables.",
      example: "This is too much at once: more than 2000 words and signs in the document; the limit is 2000.",
    },
    {
      code: "QUERY_TOO_DEEP",
      cause: "Too many fields inside fields.",
      remedy: "Ask for the inner part in a query of its own, by its id.",
      example: "This is too much at once: 13 levels of fields inside fields; the limit is 12.",
    },
    {
      code: "TOO_MANY_ALIASES",
      cause: "Too many aliases in one document.",
      remedy: "Ask for many things of one kind with a filter, or with “nodes(ids:)”.",
      example: "This is too much at once: 31 aliases; the limit is 30.",
    },
    {
      code: "TOO_MANY_ROOT_FIELDS",
      cause: "Too many fields at the top of the operation.",
      remedy: "Split it into several requests.",
      example: "This is too much at once: 21 fields at the top of the operation; the limit is 20.",
    },
    {
      code: "TOO_MANY_FIELDS",
      cause: "Too many fields once all fragments are put in place.",
      remedy: "Spread each fragment less often, or split the query.",
      example: "This is too much at once: 2400 fields with the fragments put in place; the limit is 2000.",
    },
    {
      code: "TOO_MANY_DIRECTIVES",
      cause: "Too many directives in one document.",
      remedy: "Put fields that come and go together into one fragment with one directive.",
      example: "This is too much at once: 10 directives; the limit is 9.",
    },
    {
      code: "TOO_MANY_REPEATS",
      cause: "The same field stands too often in one place.",
      remedy: "Name each field once.",
      example: "This is too much at once: 21 repetitions of one field in the same place; the limit is 20.",
    },
    {
      code: "QUERY_TOO_COSTLY",
      cause: "The answer could hold too many objects; lists within lists multiply.",
      remedy: "Lower “first”, above all on the outer lists. The line above the editor tells the cost before you send.",
      example: "This is too much at once: 6201 points; the limit is 5000.",
    },
    {
      code: "RATE_LIMITED",
      cause: "You have used up your points of this minute. Status 429.",
      remedy: "Wait as long as “retry-after” says; read “ratelimit” in each answer.",
      example: "This request costs 900 points, more than are left of the 200000 you have each minute.",
    },
    {
      code: "TOO_MANY_STREAMS",
      cause: "You listen to as many streams of changes as one client may.",
      remedy: "Close one that is no longer needed; one stream can carry several types.",
      example: "Too many streams are open; close one and try again.",
    },
    {
      code: "NOT_READY",
      cause:
        "The dashboard is still being built, as it is at a first start; its files of figures come from the same build.",
      remedy: "Ask again in a few seconds, as “retry-after” says.",
      example: "The dashboard is being prepared. Please try again in a moment.",
    },
    {
      code: "NOT_RESOLVABLE",
      cause: "No subgraph can reach this field from where it is asked.",
      remedy: "Ask for it by another way, such as by its id.",
      example: 'No part of the graph can answer "price" as it is asked here.',
    },
  ],
};
