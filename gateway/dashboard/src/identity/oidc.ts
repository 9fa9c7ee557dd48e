import { type Acting, actFor } from "./acting.ts";
import { settings } from "./settings.ts";

/** What of the issuer's own description is needed. */
interface Discovery {
  authorization_endpoint: string;
  token_endpoint: string;
  end_session_endpoint?: string;
}

/** Kept in the tab while one is away to sign in; no token is ever in it. */
interface Journey {
  state: string;
  verifier: string;
  /** Where one was. */
  search: string;
}

/** What the issuer gives for a code, or for the right to go on. */
interface Granted {
  access_token: string;
  /** Seconds the token is good for. */
  expires_in?: number;
  /** With it the next token comes without signing in again; there is none where the issuer wants people to. */
  refresh_token?: string;
}

const kept = "kommgraph-sign-in";
let renewal: ReturnType<typeof setTimeout> | undefined;
/** Aborted when somebody signs out: a token on its way then must not sign them in again. */
let session = new AbortController();
const returnAddress = () => `${location.origin}${location.pathname}`;

/** Goes to the issuer to sign in: authorization code with PKCE, as a client that can keep no secret. */
export async function signIn(): Promise<void> {
  const { authorization_endpoint } = await discover();
  const journey: Journey = { state: random(), verifier: random(), search: location.search };
  sessionStorage.setItem(kept, JSON.stringify(journey));
  const address = new URL(authorization_endpoint);
  address.search = new URLSearchParams({
    response_type: "code",
    client_id: settings.clientId ?? "",
    redirect_uri: returnAddress(),
    scope: "openid",
    state: journey.state,
    code_challenge: await challengeOf(journey.verifier),
    code_challenge_method: "S256",
    ...resource(),
  }).toString();
  location.assign(address);
}

/** Where somebody comes back from the issuer: takes the token, and goes where they were. False where there is none. */
export async function arrive(): Promise<boolean> {
  const answer = new URLSearchParams(location.search);
  const journey = JSON.parse(sessionStorage.getItem(kept) ?? "null") as Journey | null;
  const code = answer.get("code");
  if (!journey || answer.get("state") !== journey.state) return false;
  sessionStorage.removeItem(kept);
  history.replaceState(null, "", `${location.pathname}${journey.search}`);
  dispatchEvent(new PopStateEvent("popstate"));
  if (!code) return false;
  const { verifier } = journey;
  return takeToken({ grant_type: "authorization_code", code, code_verifier: verifier, redirect_uri: returnAddress() });
}

/** False where the issuer gives none. */
async function takeToken(grant: Record<string, string>): Promise<boolean> {
  const { signal } = session;
  const { token_endpoint } = await discover();
  const response = await fetch(token_endpoint, {
    method: "POST",
    signal,
    body: new URLSearchParams({ client_id: settings.clientId ?? "", ...grant, ...resource() }),
  });
  if (!response.ok) return false;
  const granted = (await response.json()) as Granted;
  actFor(readToken(granted.access_token));
  renewInTime(granted);
  return true;
}

/** Whoever sits before a long form stays signed in; all that is needed for it is in memory alone. */
function renewInTime({ expires_in, refresh_token }: Granted): void {
  if (!expires_in || !refresh_token) return;
  const renew = () => takeToken({ grant_type: "refresh_token", refresh_token }).catch(() => false);
  // Where it fails, the graph says in time that one has to sign in again.
  renewal = setTimeout(renew, Math.min(expires_in * renewedAfter, longestTimeout));
}

/** Milliseconds for each second that a token is good for. */
const renewedAfter = 800;

/** Milliseconds; a browser takes more for none at all. */
const longestTimeout = 2 ** 31 - 1;

/** Forgets the token, and tells the issuer so. */
export async function signOut(): Promise<void> {
  clearTimeout(renewal);
  session.abort();
  session = new AbortController();
  actFor(null);
  const { end_session_endpoint } = await discover();
  if (!end_session_endpoint) return;
  const address = new URL(end_session_endpoint);
  address.searchParams.set("client_id", settings.clientId ?? "");
  address.searchParams.set("post_logout_redirect_uri", returnAddress());
  location.assign(address);
}

async function discover(): Promise<Discovery> {
  const response = await fetch(`${settings.issuer?.replace(/\/$/, "")}/.well-known/openid-configuration`);
  return (await response.json()) as Discovery;
}

/** For which service the token shall be (RFC 8707), where that is an address. */
function resource(): { resource?: string } {
  const { audience } = settings;
  return audience && URL.canParse(audience) ? { resource: audience } : {};
}

/** What a token says of its bearer, to show it; the gateway alone decides what it is worth. */
function readToken(token: string): Acting {
  const claims = claimsOf(token);
  return {
    token,
    partner: typeof claims.partner === "string" ? claims.partner : null,
    roles: Array.isArray(claims.roles) ? claims.roles.map(String) : [],
  };
}

function claimsOf(token: string): Record<string, unknown> {
  try {
    const [, body = ""] = token.split(".");
    const bytes = Uint8Array.from(atob(body.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // An opaque token: only the issuer knows what it says.
    return {};
  }
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function random(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
