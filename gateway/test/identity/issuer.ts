import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { Provider } from "oidc-provider";

export const audience = "https://graph.example";
export const client = { id: "caseworkers", secret: "a secret of the client, long enough" };
export const gatewayClient = { id: "gateway", secret: "a secret of the gateway, long enough" };

/** A real OpenID Connect provider on a port of its own, which gives a client's token the claims the graph reads. */
export interface Issuer {
  url: string;
  /** An access token by the client credentials grant. */
  token(): Promise<string>;
  /** The client takes the token back. */
  revoke(token: string): Promise<void>;
  /** From now on other keys sign, as after a rotation. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

export async function startIssuer(claims: Record<string, unknown>, format: "jwt" | "opaque"): Promise<Issuer> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await serve(server, url, claims, format, [await newKey("first")]);
  const post = async (path: string, body: Record<string, string>) => {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`${client.id}:${encodeURIComponent(client.secret)}`)}` },
      body: new URLSearchParams(body),
    });
    if (!response.ok) throw new Error(await response.text());
    return response;
  };
  return {
    url,
    async token() {
      const response = await post("/token", { grant_type: "client_credentials", resource: audience });
      return ((await response.json()) as { access_token: string }).access_token;
    },
    async revoke(token) {
      await post("/token/revocation", { token });
    },
    async rotate() {
      await serve(server, url, claims, format, [await newKey("second")]);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function newKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: "RS256", use: "sig" };
}

async function serve(
  server: Server,
  url: string,
  claims: Record<string, unknown>,
  format: "jwt" | "opaque",
  keys: JWK[],
): Promise<void> {
  const provider = new Provider(url, {
    clients: [client, gatewayClient].map(({ id, secret }) => ({
      client_id: id,
      client_secret: secret,
      grant_types: ["client_credentials"],
      redirect_uris: [],
      response_types: [],
    })),
    jwks: { keys: keys as never },
    extraTokenClaims: () => claims as never,
    features: {
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true, allowedPolicy: () => true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: () => ({ scope: "", audience, accessTokenFormat: format, accessTokenTTL: 600 }),
      },
    },
  });
  server.removeAllListeners("request");
  server.on("request", provider.callback());
}
