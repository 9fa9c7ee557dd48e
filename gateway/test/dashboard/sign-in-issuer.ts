import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** An OpenID Connect provider where everybody is signed in as the same person without being asked. */
export interface SignInIssuer {
  url: string;
  stop(): Promise<void>;
}

export const audience = "https://graph.example";
export const client = "dashboard";

/** `back` is where people come back to; `claims` is what their token says of them, which is good for so many seconds. */
export async function startSignInIssuer(
  back: string,
  claims: Record<string, unknown>,
  seconds: number,
): Promise<SignInIssuer> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(url, {
    clients: [
      {
        client_id: client,
        token_endpoint_auth_method: "none",
        redirect_uris: [back],
        post_logout_redirect_uris: [back],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
      },
    ],
    clientBasedCORS: (_context, origin) => back.startsWith(origin),
    extraTokenClaims: () => claims as never,
    findAccount: (_context, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    issueRefreshToken: () => true,
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: client, accountId: "somebody" });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: "", audience, accessTokenFormat: "jwt", accessTokenTTL: seconds }),
      },
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/sign-in/")) return answer(request, response);
    return provider.interactionFinished(request, response, { login: { accountId: "somebody" } });
  });
  return { url, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
