import { createHash } from "node:crypto";
import type { OidcConfig, Who } from "@kommgraph/infra";
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from "jose";
import { whoOf } from "./claims.ts";
import { type TokenVerifier, UntrustedToken } from "./verifier.ts";

/** Signatures that are believed; never `none`, and no shared secrets. */
const algorithms = ["RS256", "ES256", "EdDSA"];

/** How far the issuer's clock may be off, in seconds. */
const clockTolerance = 60;

/** How long a token that was found good is believed without asking again, in milliseconds. */
const trustFor = 30_000;

/** Most tokens remembered; more callers than that at once only cost time. */
const mostRemembered = 10_000;

interface Endpoints {
  jwks_uri: string;
  introspection_endpoint?: string;
}

/** Believes the access tokens of an OpenID Connect issuer; its keys are fetched, kept and rotated without a restart. */
export class OidcVerifier implements TokenVerifier {
  private readonly remembered = new Map<string, { who: Who; until: number }>();
  private discovered: Promise<{ keys: ReturnType<typeof createRemoteJWKSet>; endpoints: Endpoints }> | undefined;

  constructor(private readonly config: OidcConfig) {}

  async verify(token: string): Promise<Who> {
    const key = createHash("sha256").update(token).digest("base64url");
    const known = this.remembered.get(key);
    if (known && known.until > Date.now()) return known.who;
    this.remembered.delete(key);
    const { who, expires } = await this.check(token);
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(key, { who, until: Math.min(Date.now() + trustFor, expires) });
    return who;
  }

  private async check(token: string): Promise<{ who: Who; expires: number }> {
    const { keys, endpoints } = await this.discover();
    const claims = isJwt(token) ? await this.readSigned(token, keys) : await this.askIssuer(token, endpoints);
    return { who: whoOf(claims), expires: ((claims.exp as number) + clockTolerance) * 1_000 };
  }

  /** A signed token carries its claims; it is good until it expires, so issuers keep its life short. */
  private async readSigned(token: string, keys: ReturnType<typeof createRemoteJWKSet>): Promise<JWTPayload> {
    const { issuer, audience } = this.config;
    const expected = { issuer, audience, algorithms, clockTolerance, requiredClaims: ["exp"] };
    const { payload } = await jwtVerify(token, keys, expected).catch((error) => {
      if (error instanceof errors.JOSEError) throw new UntrustedToken(error.code);
      throw error;
    });
    return payload;
  }

  /** An opaque token is the issuer's to explain (RFC 7662), and the issuer's to take back. */
  private async askIssuer(token: string, { introspection_endpoint: endpoint }: Endpoints): Promise<JWTPayload> {
    const { client, issuer, audience } = this.config;
    if (!client || !endpoint) throw new UntrustedToken("opaque, and the issuer cannot be asked about it");
    const credentials = `${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`;
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
      body: new URLSearchParams({ token }),
      signal: AbortSignal.timeout(2_000),
    });
    if (!response.ok) throw new Error(`the issuer answered ${response.status} when it was asked about a token`);
    const claims = (await response.json()) as JWTPayload & { active: boolean };
    if (!claims.active) throw new UntrustedToken("revoked or unknown");
    if (claims.iss !== undefined && claims.iss !== issuer) throw new UntrustedToken("of another issuer");
    if (![claims.aud].flat().includes(audience)) throw new UntrustedToken("for another audience");
    if (typeof claims.exp !== "number") throw new UntrustedToken("without an end");
    return claims;
  }

  /** Reads once where the issuer's keys are; a failed attempt is repeated with the next token. */
  private discover() {
    this.discovered ??= this.readDiscovery().catch((error) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  private async readDiscovery() {
    const url = `${this.config.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const endpoints = (await response.json()) as Endpoints;
    const keys = createRemoteJWKSet(new URL(endpoints.jwks_uri), { cooldownDuration: 5_000, timeoutDuration: 2_000 });
    return { keys, endpoints };
  }
}

/** Three parts with dots between them; opaque tokens have none. */
function isJwt(token: string): boolean {
  return token.split(".").length === 3;
}
