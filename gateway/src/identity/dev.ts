import { randomBytes, randomUUID } from "node:crypto";
import type { Role, Who } from "@kommgraph/infra";
import { jwtVerify, SignJWT } from "jose";
import { whoOf } from "./claims.ts";
import { type TokenVerifier, UntrustedToken } from "./verifier.ts";

const issuer = "kommgraph-dev";
const audience = "kommgraph";

/**
 * Gives and believes tokens of its own, for developers' machines alone. Its key lives as long as the process, or as the
 * one whose workers share it.
 */
export class DevIdentity implements TokenVerifier {
  constructor(private readonly key: Uint8Array = randomBytes(32)) {}

  /** A token for whoever one wants to be, good for twelve hours. */
  async issue(partner: string | null, roles: readonly Role[]): Promise<string> {
    return new SignJWT({ partner, roles: [...roles] })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(`dev-${partner ?? "nobody"}-${roles.join("-")}`)
      .setJti(randomUUID())
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime("12h")
      .sign(this.key);
  }

  async verify(token: string): Promise<Who> {
    const { payload } = await jwtVerify(token, this.key, { issuer, audience, algorithms: ["HS256"] }).catch((error) => {
      throw new UntrustedToken(String((error as { code?: unknown }).code));
    });
    return whoOf(payload);
  }
}
