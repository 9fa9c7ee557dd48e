import { graphEnum } from "@kommgraph/schema";

export const WebhookProblem = graphEnum("WebhookProblem", "Why a receiver could not be told.", {
  ADDRESS_NOT_ALLOWED: "The name leads to an address that is not in the public internet; nothing was sent.",
  NAME_NOT_FOUND: "The name leads nowhere.",
  CONNECTION_FAILED: "Nobody takes connections there, or it broke.",
  CERTIFICATE_NOT_TRUSTED: "The certificate is not valid for that name.",
  TIMEOUT: "No answer within ten seconds.",
  REDIRECTED: "The answer points elsewhere, which is not followed.",
  REFUSED: "The answer was something else than 2xx.",
});
export type WebhookProblem = keyof typeof WebhookProblem;
