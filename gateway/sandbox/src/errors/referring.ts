import type { ErrorGroup } from "./error-entry.ts";

/** Refusals around referrals of cases and the upkeep of courses. */
export const referring: ErrorGroup = {
  title: "Referrals and courses",
  about: "In “userErrors” of the payload.",
  entries: [
    {
      code: "INVALID_CASE_REFERENCE",
      cause: "The file number has a form that offices do not use.",
      remedy: "Give 4 to 64 letters, digits, dots, dashes and slashes.",
      example: "caseRef must be a file number of 4 to 64 letters, digits, dots, dashes and slashes, without blanks.",
    },
    {
      code: "CASE_REFERENCE_IS_PERSONAL",
      cause: "The file number looks like a name or a date of birth.",
      remedy: "Use one that only your office can resolve, such as SG-4711-26.",
      example: "caseRef looks like a name. Use a file number that only your office can resolve, such as SG-4711-26.",
    },
    {
      code: "CASE_REFERENCE_IN_CLEAR",
      cause: "The file number stands in a text that is kept as it is.",
      remedy: "Leave it out there.",
      example: "note contains the file number of caseRef, and is kept as it is. Leave it out there.",
    },
    {
      code: "ALREADY_REFERRED",
      cause: "This case is on its way already.",
      remedy: "Withdraw that referral first.",
      example: "This case is on its way into a course already. Withdraw that referral first; then refer it anew.",
    },
    {
      code: "NO_CAPACITY",
      cause: "No seat is free.",
      remedy: "Wait in line with “waitIfFull”, or ask “suggestCourses”.",
      example: "No seat is free: 20 of 20 taken, 3 wait. Use waitIfFull to wait in line.",
    },
    {
      code: "REGISTRATION_CLOSED",
      cause: "Registration for the course has ended.",
      remedy: "Ask the provider, or look for another course.",
      example: "Registration ended on 2026-11-01. Ask the provider, or look for another course.",
    },
    {
      code: "COURSE_HAS_BEGUN",
      cause: "The course has begun.",
      remedy: "Look for another one: “suggestCourses” does.",
      example: "The course has begun on 2026-11-01. Look for another one: the query “suggestCourses” does.",
    },
    {
      code: "NOT_REFERABLE",
      cause: "Cases are referred to advice and mentoring alone.",
      remedy: "Tell the person about the offer instead.",
      example: "Cases are referred to advice and mentoring; this offer is LANGUAGE_CAFE.",
    },
    {
      code: "OFFER_OVER",
      cause: "The offer takes nobody any more.",
      remedy: "Choose another one.",
      example: "This offer takes nobody any more since 2026-11-01. Choose another one.",
    },
    {
      code: "COURSE_NOT_OVER",
      cause: "How a course went was told before its last day.",
      remedy: "Tell it after that.",
      example: "The course is not over; it ends on 2027-01-31. Tell how it went after that.",
    },
    {
      code: "MORE_THAN_SEATS",
      cause: "More people are said to have begun than the course has seats.",
      remedy: "Correct the number, or the seats.",
      example: "started is 25, but the course has 20 seats.",
    },
  ],
};
