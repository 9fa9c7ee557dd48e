import { generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OidcVerifier } from "../../src/identity/oidc.ts";
import { UntrustedToken } from "../../src/identity/verifier.ts";
import { audience, gatewayClient, type Issuer, startIssuer } from "./issuer.ts";

const solingen = { partner: "mun_05122000", roles: ["editor", "of something else"] };
const editorOfSolingen = { partner: "mun_05122000", roles: ["reader", "editor"], subject: "caseworkers" };

let issuer: Issuer;
afterEach(async () => {
  vi.useRealTimers();
  await issuer.stop();
});

describe("signed tokens of an OpenID Connect issuer", () => {
  let verifier: OidcVerifier;
  beforeEach(async () => {
    issuer = await startIssuer(solingen, "jwt");
    verifier = new OidcVerifier({ issuer: issuer.url, audience, client: undefined });
  });

  /** A token whose claims are like the issuer's, signed with a key that is not the issuer's unless one is given. */
  async function forge(changes: Record<string, unknown> = {}, header: Record<string, unknown> = {}) {
    const { privateKey } = await generateKeyPair("RS256");
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      sub: "somebody",
      iss: issuer.url,
      aud: audience,
      iat: now,
      exp: now + 600,
      ...solingen,
      ...changes,
    };
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "first", ...header }).sign(privateKey);
  }

  it("say for whom somebody acts, and in which of the roles the graph knows", async () => {
    expect(await verifier.verify(await issuer.token())).toEqual(editorOfSolingen);
  });

  it("are believed for a minute after their end, for clocks that differ, and not longer", async () => {
    const token = await issuer.token();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 650_000 });
    expect(await verifier.verify(token)).toEqual(editorOfSolingen);
    vi.setSystemTime(Date.now() + 20_000);
    await expect(new OidcVerifier({ issuer: issuer.url, audience, client: undefined }).verify(token)).rejects.toThrow(
      UntrustedToken,
    );
    await expect(verifier.verify(token)).rejects.toThrow(UntrustedToken);
  });

  it("are refused when they are meant for another audience or come from another issuer", async () => {
    const token = await issuer.token();
    const elsewhere = new OidcVerifier({ issuer: issuer.url, audience: "https://other.example", client: undefined });
    await expect(elsewhere.verify(token)).rejects.toThrow(UntrustedToken);
    const other = await startIssuer(solingen, "jwt");
    await expect(verifier.verify(await other.token())).rejects.toThrow(UntrustedToken);
    await other.stop();
  });

  it("are refused when anybody else has signed them, or nobody has", async () => {
    await expect(verifier.verify(await forge())).rejects.toThrow(UntrustedToken);
    const unsigned = new UnsecuredJWT(solingen)
      .setIssuer(issuer.url)
      .setAudience(audience)
      .setSubject("x")
      .setExpirationTime("1h")
      .encode();
    await expect(verifier.verify(`${unsigned}x`)).rejects.toThrow(UntrustedToken);
    await expect(verifier.verify(unsigned)).rejects.toThrow(UntrustedToken);
  });

  it("are refused when the public key was used as a shared secret", async () => {
    const { keys } = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: object[] };
    const secret = new TextEncoder().encode(JSON.stringify(keys[0]));
    const token = await new SignJWT(solingen)
      .setProtectedHeader({ alg: "HS256", kid: "first" })
      .setIssuer(issuer.url)
      .setAudience(audience)
      .setSubject("x")
      .setExpirationTime("1h")
      .sign(secret);
    await expect(verifier.verify(token)).rejects.toThrow(UntrustedToken);
  });

  it("are believed after the issuer has changed its keys, without a restart", async () => {
    await verifier.verify(await issuer.token());
    await issuer.rotate();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6_000 });
    expect(await verifier.verify(await issuer.token())).toEqual(editorOfSolingen);
  });

  it("are believed again once an issuer that was away is back", async () => {
    const token = await issuer.token();
    const away = new OidcVerifier({ issuer: "http://127.0.0.1:1", audience, client: undefined });
    await expect(away.verify(token)).rejects.not.toThrow(UntrustedToken);
    expect(await verifier.verify(token)).toEqual(editorOfSolingen);
  });
});

describe("opaque tokens", () => {
  beforeEach(async () => {
    issuer = await startIssuer(solingen, "opaque");
  });

  it("are explained by the issuer, and out within a minute after they were taken back", async () => {
    const verifier = new OidcVerifier({ issuer: issuer.url, audience, client: gatewayClient });
    const token = await issuer.token();
    expect(await verifier.verify(token)).toEqual(editorOfSolingen);
    await issuer.revoke(token);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 });
    await expect(verifier.verify(token)).rejects.toThrow(UntrustedToken);
  });

  it("are refused where the gateway may not ask the issuer", async () => {
    const verifier = new OidcVerifier({ issuer: issuer.url, audience, client: undefined });
    await expect(verifier.verify(await issuer.token())).rejects.toThrow(UntrustedToken);
  });
});
