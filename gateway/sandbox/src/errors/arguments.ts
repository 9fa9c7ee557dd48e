import type { ErrorGroup } from "./error-entry.ts";

/** Arguments of queries that cannot be. */
export const queryArguments: ErrorGroup = {
  title: "Arguments",
  about: "In “errors” of a query, in “userErrors” of a change. The message names the argument and what it may be.",
  entries: [
    {
      code: "INVALID_ID",
      cause: "This is no id of the graph, or one of something else.",
      remedy: "Ids begin with what they are of (mun_, crs_, org_); take them from answers, do not make them up.",
      example: "crs_1 is the id of a Course; here the id of a Municipality is needed.",
    },
    {
      code: "TOO_MANY_IDS",
      cause: "“nodes” was asked for too many at once.",
      remedy: "Ask in portions.",
      example: "“ids” has 120 elements; ask for at most 100 at a time.",
    },
    {
      code: "INVALID_PAGE_SIZE",
      cause: "“first” is below one or too large.",
      remedy: "Give 1 to 100, and go on with “after”.",
      example: "“first” is 500; a page has 1 to 100 elements.",
    },
    {
      code: "INVALID_CURSOR",
      cause: "“after” was not made by this list, or with another filter or order.",
      remedy: "Take “pageInfo.endCursor” of the page before as it is; begin anew when the filter changes.",
      example: "“after” is no cursor of this list. Take it from pageInfo.endCursor.",
    },
    {
      code: "INVALID_DATE",
      cause: "This is no calendar day.",
      remedy: "Write 2026-09-01.",
      example: "“1.9.2026” is not a calendar day like 2026-09-01.",
    },
    {
      code: "INVALID_DECIMAL",
      cause: "This is no decimal number.",
      remedy: "Write digits and a point, as text: “1250.50”.",
      example: "“1.250,50” is not a decimal number like 1250.50.",
    },
    {
      code: "INVALID_PERIOD",
      cause: "The end of a filter is before its beginning.",
      remedy: "Exchange them, or leave one out.",
      example: "“startsUntil” (2026-01-01) is before “startsFrom” (2026-02-01). Exchange them, or leave one out.",
    },
    {
      code: "INVALID_YEAR",
      cause: "There is nothing for this year.",
      remedy: "The message tells the first and the last one.",
      example: "“year” is 1999; there are reports from 2000 to 2026.",
    },
    {
      code: "INVALID_DAYS",
      cause: "The number of days is negative or more than a year.",
      remedy: "Give 0 to 365.",
      example: "“withinDays” is 900; give 0 to 365 days.",
    },
    {
      code: "INVALID_DISTANCE",
      cause: "The distance is not above zero, or too far.",
      remedy: "Give kilometres above 0, at most what the message says.",
      example: "“near.km” is 0; give kilometres above 0 and at most 500.",
    },
    {
      code: "POINT_OUTSIDE_STATE",
      cause: "The point is not in North Rhine-Westphalia; often latitude and longitude are exchanged.",
      remedy: "Latitude is about 51, longitude about 7.",
      example: "Latitude 7, longitude 51 is not in North Rhine-Westphalia.",
    },
    {
      code: "INVALID_COUNTRY",
      cause: "A filter names no country.",
      remedy: "Write the two capitals of ISO 3166-1.",
      example: "“Syrien” is no country code; “community” is written like SY (ISO 3166-1 alpha-2).",
    },
    {
      code: "INVALID_GOAL",
      cause: "The level somebody wants to reach is not above the one they have.",
      remedy: "Give a higher one, or leave it out.",
      example: "“goal” is A2, which is not above the level B1. Give a higher one, or leave it out.",
    },
    {
      code: "SEARCH_TOO_LONG",
      cause: "The searched text is too long.",
      remedy: "Type the words that matter.",
      example: "“search” has 900 characters; up to 200 are read. Type the words that matter.",
    },
    {
      code: "TOO_MANY_SEARCH_WORDS",
      cause: "The searched text has too many words.",
      remedy: "Type the words that matter.",
      example: "“search” has 40 words; up to 12 are read. Type the words that matter.",
    },
    {
      code: "INVALID_TEXT",
      cause: "A text contains the character NUL.",
      remedy: "Remove it; it often comes from a wrong conversion.",
      example: "A text contains the character NUL (\\u0000), which cannot be stored. Remove it and send again.",
    },
    {
      code: "UNKNOWN_LANGUAGE",
      cause: "This is no language tag that the graph knows.",
      remedy: "Write BCP 47, such as ar or pt-BR; “languages” lists them.",
      example: "“arabic” is no language of this graph; tags look like ar.",
    },
    {
      code: "UNKNOWN_MUNICIPALITY",
      cause: "There is no municipality of this id.",
      remedy: "Look it up with “municipalities(filter: { search })”.",
      example: "“municipality”: there is no mun_05999999; ids look like mun_05122000.",
    },
    {
      code: "UNKNOWN_TYPE",
      cause: "Changes of this type are not public, or there is no such type.",
      remedy: "Take one of those the message lists.",
      example: "types: Referral is not known or not public. There are: Course, Event, …",
    },
  ],
};
