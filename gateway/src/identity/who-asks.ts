import { type Logger, nobody, type Who } from "@kommgraph/infra";
import { GraphQLError } from "graphql";
import { type TokenVerifier, UntrustedToken } from "./verifier.ts";

/** Who sent a request, by its `Authorization` header; nobody without one, an error with one that is not believed. */
export async function whoAsks(
  authorization: string | undefined,
  verifier: TokenVerifier | undefined,
  log: Logger,
): Promise<Who> {
  if (!verifier || authorization === undefined) return nobody;
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (!token) throw unauthenticated("The header “Authorization” must read “Bearer” and a token.");
  try {
    return await verifier.verify(token);
  } catch (error) {
    if (error instanceof UntrustedToken) {
      log.warn({ reason: error.message }, "refused a token");
      throw unauthenticated(
        "This token is not accepted: it is expired, revoked, or not meant for this graph. Sign in again.",
      );
    }
    log.error({ err: error }, "the issuer of tokens does not answer");
    throw new GraphQLError("Your token cannot be checked right now. Please try again in a moment.", {
      extensions: { code: "IDENTITY_UNAVAILABLE", http: { status: 503 } },
    });
  }
}

function unauthenticated(message: string): GraphQLError {
  const headers = new Map([["www-authenticate", 'Bearer error="invalid_token"']]);
  return new GraphQLError(message, { extensions: { code: "UNAUTHENTICATED", http: { status: 401, headers } } });
}
