import { randomUUID } from "node:crypto";
import type { Role, Who } from "@kommgraph/infra";
import { generateKeyPair, type JWTVerifyGetKey, jwtVerify, SignJWT } from "jose";
import { whoOf } from "./claims.ts";
import { type TokenVerifier, UntrustedToken } from "./verifier.ts";

const issuer = "kommgraph-dev";
const audience = "kommgraph";

/** Gives and believes tokens of its own, for developers' machines alone; its key lives as long as the process. */
export class DevIdentity implements TokenVerifier {
  private readonly keys = generateKeyPair("EdDSA");

  /** A token for whoever one wants to be, good for twelve hours. */
  async issue(partner: string | null, roles: readonly Role[]): Promise<string> {
    const { privateKey } = await this.keys;
    return new SignJWT({ partner, roles: [...roles] })
      .setProtectedHeader({ alg: "EdDSA" })
      .setSubject(`dev-${partner ?? "nobody"}-${roles.join("-")}`)
      .setJti(randomUUID())
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime("12h")
      .sign(privateKey);
  }

  async verify(token: string): Promise<Who> {
    const { publicKey } = await this.keys;
    const key: JWTVerifyGetKey = async () => publicKey;
    const { payload } = await jwtVerify(token, key, { issuer, audience, algorithms: ["EdDSA"] }).catch((error) => {
      throw new UntrustedToken(String((error as { code?: unknown }).code));
    });
    return whoOf(payload);
  }
}
