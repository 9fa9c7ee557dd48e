import type { ErrorGroup } from "./error-entry.ts";

/** Who may what. */
export const access: ErrorGroup = {
  title: "Who you are, and what you may",
  about: "In “errors”. What you may see is still answered.",
  entries: [
    {
      code: "UNAUTHENTICATED",
      cause: "There is no token, or it is not believed: expired, revoked, or meant for somebody else. Status 401.",
      remedy: "Sign in again. Here: choose a persona.",
      example: "This token is not accepted: it is expired, revoked, or not meant for this graph. Sign in again.",
    },
    {
      code: "FORBIDDEN",
      cause: "Your role, or your organization, may not see or change this.",
      remedy: "The description of the field says who may. Whoever answers for your organization assigns roles.",
      example: "You may not use this: it is for authority, ministry.",
    },
    {
      code: "IDENTITY_UNAVAILABLE",
      cause: "Whoever issues tokens does not answer, so yours cannot be checked. Status 503.",
      remedy: "Try again in a moment; nothing was executed.",
      example: "Your token cannot be checked right now. Please try again in a moment.",
    },
  ],
};
