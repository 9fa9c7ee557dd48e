import { type Config, StartError } from "../config.ts";

/** How the gateway knows who is asking. */
export type Identity = { kind: "off" } | { kind: "dev" } | ({ kind: "oidc" } & OidcConfig);

export interface OidcConfig {
  issuer: string;
  audience: string;
  /** Who may ask the issuer whether a token was revoked; without it a token is good until it expires. */
  client: { id: string; secret: string } | undefined;
}

/** People pick a persona on a developer's machine; a deployment says whose tokens it believes. */
export function identityOf({ identity, oidc, production }: Pick<Config, "identity" | "oidc" | "production">): Identity {
  const kind = identity ?? (oidc.issuer ? "oidc" : production ? undefined : "dev");
  if (kind === undefined) {
    throw new StartError(
      "Say who may act: set OIDC_ISSUER and OIDC_AUDIENCE, or IDENTITY=off for a graph that everybody only reads.",
    );
  }
  if (kind === "dev" && production) {
    throw new StartError(
      "IDENTITY=dev lets everybody be anybody and is refused with NODE_ENV=production. Use IDENTITY=oidc.",
    );
  }
  if (kind !== "oidc") return { kind };
  const { issuer, audience, clientId, clientSecret } = oidc;
  if (!issuer || !audience) {
    throw new StartError("IDENTITY=oidc needs OIDC_ISSUER (whose tokens) and OIDC_AUDIENCE (tokens for whom).");
  }
  const client = clientId && clientSecret ? { id: clientId, secret: clientSecret } : undefined;
  return { kind, issuer, audience, client };
}
