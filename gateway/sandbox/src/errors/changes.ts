import type { ErrorGroup } from "./error-entry.ts";

/** Refusals that every change can meet. */
export const everyChange: ErrorGroup = {
  title: "Every change",
  about:
    "In “userErrors” of the payload, in German or English as “accept-language” says: nothing was changed, and all violations come at once.",
  entries: [
    {
      code: "NOT_FOUND",
      cause: "There is nothing of this id, or it is not yours to see. Over HTTP: no such door.",
      remedy: "Check the id.",
      example: "There is no Course crs_1; check the id.",
    },
    {
      code: "VERSION_CONFLICT",
      cause: "Somebody changed it after you read it.",
      remedy: "Load it again, look at what changed, and repeat with the new “version”.",
      example: "Somebody changed this meanwhile: it is at version 4, you have 3. Load it again and repeat your change.",
    },
    {
      code: "ILLEGAL_TRANSITION",
      cause: "This step does not follow the present state, or is the other side's.",
      remedy: "Take one of the steps that the message lists.",
      example: "The referral is at CLOSED; it cannot go to ACCEPTED by you.",
    },
    {
      code: "INVALID_IDEMPOTENCY_KEY",
      cause: "The key is empty or too long.",
      remedy: "Take a new UUID for each change, and the same one when you repeat it.",
      example: "idempotencyKey needs 1 to 255 characters.",
    },
    {
      code: "IDEMPOTENCY_KEY_REUSED",
      cause: "This key was sent before with other input.",
      remedy: "Take a new key for a new change.",
      example: "The key 7f… was used before, for recordNeed with other input. Use a new key for a new change.",
    },
    {
      code: "TEXT_LENGTH",
      cause: "A text is empty or too long.",
      remedy: "The message tells how long it may be.",
      example: "title must have 3 to 200 characters.",
    },
    {
      code: "LIST_LENGTH",
      cause: "A list has too few or too many elements, or one twice.",
      remedy: "The message tells how many it may have.",
      example: "languages must have 1 to 30 elements.",
    },
    {
      code: "OUT_OF_RANGE",
      cause: "A number or day is outside of what makes sense.",
      remedy: "The message tells the limits.",
      example: "capacity must be 1 to 500.",
    },
    {
      code: "DATES_NOT_IN_ORDER",
      cause: "The end is before the beginning.",
      remedy: "Exchange them, or correct one.",
      example: "end must not be before start.",
    },
    {
      code: "DATE_IN_FUTURE",
      cause: "What is reported has not happened yet.",
      remedy: "Report it on that day.",
      example: "dissolvedOn is 2027-01-01, which is still to come.",
    },
    {
      code: "IN_THE_PAST",
      cause: "What is announced is over already.",
      remedy: "Give a day or hour that is still to come.",
      example: "startsAt is 2025-01-01T09:00:00Z, which is in the past; give one that is still to come.",
    },
    {
      code: "REASON_NEEDED",
      cause: "This step needs a reason.",
      remedy: "Give a “note”; it is kept.",
      example: "Say why; the note is kept.",
    },
    {
      code: "INCOMPLETE_POINT",
      cause: "Only one of latitude and longitude was given.",
      remedy: "Give both or neither.",
      example: "latitude and longitude belong together; give both or neither.",
    },
    {
      code: "INVALID_POSTCODE",
      cause: "This is no German postcode.",
      remedy: "Give five digits, as text.",
      example: "postalCode must have five digits, like 42651.",
    },
    {
      code: "INVALID_WEB_ADDRESS",
      cause: "This is no address of a website.",
      remedy: "Begin with https://.",
      example: "website must be the address of a website of up to 300 characters, like https://www.solingen.de.",
    },
    {
      code: "UNKNOWN_COUNTRY",
      cause: "This is no country.",
      remedy: "Write the two capitals of ISO 3166-1.",
      example: "communities: XX is no country; write the two capitals of ISO 3166-1, like SY.",
    },
    {
      code: "UNKNOWN_TOWN",
      cause: "This is a county or nothing at all, where a town is needed.",
      remedy: "Name the town within the county.",
      example: "municipality: mun_05158000 is no town or city. Ids look like mun_05122000; of a county, name the town.",
    },
    {
      code: "UNKNOWN_PARTNER",
      cause: "There is no partner of this id.",
      remedy: "Check the id; “partners” finds it by name.",
      example: "partners: there is no org_1; check the id.",
    },
  ],
};
