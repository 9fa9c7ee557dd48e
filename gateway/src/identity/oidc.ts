import { createHash } from "node:crypto";
import type { OidcConfig, Who } from "@kommgraph/infra";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
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
    const { issuer, audience } = this.config;
    const { keys, endpoints } = await this.discover();
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      clockTolerance,
      requiredClaims: ["exp"],
    }).catch((error) => {
      if (error instanceof errors.JOSEError) throw new UntrustedToken(error.code);
      throw error;
    });
    await this.refuseRevoked(token, endpoints);
    return { who: whoOf(payload), expires: ((payload.exp as number) + clockTolerance) * 1_000 };
  }

  /** Asks the issuer whether it still stands by the token, where it offers that and the gateway may ask. */
  private async refuseRevoked(token: string, { introspection_endpoint: endpoint }: Endpoints): Promise<void> {
    const { client } = this.config;
    if (!client || !endpoint) return;
    const credentials = `${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`;
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
      body: new URLSearchParams({ token }),
      signal: AbortSignal.timeout(2_000),
    });
    if (!response.ok) throw new Error(`the issuer answered ${response.status} when asked whether a token was revoked`);
    const { active } = (await response.json()) as { active: boolean };
    if (!active) throw new UntrustedToken("revoked");
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
