import { createHmac, createSecretKey, type Hmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { randomText } from "../random-text.ts";
import { nobody, toWho, type Who } from "./who.ts";

/**
 * The gateway's proof: a header that says who is asking, signed over subgraph, time, a number used once, path and
 * body, so that it is good for this request to this subgraph alone and for a quarter of a minute. The form is that of signed
 * webhooks: `t=<seconds>,n=<nonce>,who=<base64url json>,v1=<hmac-sha256, base64url>`.
 */
export const proofHeader = "x-kommgraph-proof";

/** What of a request the proof is bound to. */
export interface ProvenRequest {
  /** Name of the subgraph that is asked. */
  audience: string;
  /** Path with query, e.g. `/graphql`. */
  path: string;
  body: string | Buffer;
}

/** How long a proof is good, and how far two clocks may differ, in seconds. */
const lifetime = 15;

/** Signs a request of the gateway to a subgraph; the first secret of the list signs. */
export function signProof(secrets: readonly string[], who: Who, request: ProvenRequest, now = Date.now()): string {
  const time = Math.floor(now / 1000);
  const nonce = randomText(12, "base64url");
  const whoText = who === nobody ? nobodyText : textOf(who);
  const signature = sign(secrets[0] as string, [time, nonce, whoText], request).digest("base64url");
  return `t=${time},n=${nonce},who=${whoText},v1=${signature}`;
}

function textOf(who: Who): string {
  return Buffer.from(JSON.stringify(who)).toString("base64url");
}

const nobodyText = textOf(nobody);

/** Checks proofs for one subgraph. While secrets are changed over, proofs of every listed one are good. */
export class ProofReader {
  /** Numbers seen within the lifetime, by when they can be forgotten. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly secrets: readonly string[],
    private readonly audience: string,
  ) {}

  /** Who is asking, or why the proof is not good. */
  read(
    header: string | undefined,
    request: Omit<ProvenRequest, "audience">,
    now = Date.now(),
  ): { who: Who } | { refused: string } {
    const [, time, nonce, whoText, signature] =
      /^t=(\d{1,12}),n=([\w-]{16}),who=([\w-]+),v1=([\w-]{43})$/.exec(header ?? "") ?? [];
    if (!time || !nonce || !whoText || !signature) return { refused: header ? "malformed" : "missing" };
    const given = Buffer.from(signature, "base64url");
    const good = this.secrets.some((secret) =>
      timingSafeEqual(sign(secret, [time, nonce, whoText], { ...request, audience: this.audience }).digest(), given),
    );
    if (!good) return { refused: "wrong signature" };
    if (Math.abs(now / 1000 - Number(time)) > lifetime) return { refused: "expired" };
    if (this.wasSeen(nonce, now)) return { refused: "replayed" };
    const who = toWho(JSON.parse(Buffer.from(whoText, "base64url").toString("utf8")));
    return who ? { who } : { refused: "malformed" };
  }

  private wasSeen(nonce: string, now: number): boolean {
    for (const [old, until] of this.seen) {
      if (until > now) break;
      this.seen.delete(old);
    }
    if (this.seen.has(nonce)) return true;
    this.seen.set(nonce, now + 2 * lifetime * 1000);
    return false;
  }
}

/** The body comes last: nothing in it can be taken for another part. */
function sign(secret: string, parts: readonly (string | number)[], { audience, path, body }: ProvenRequest): Hmac {
  const head = `${[...parts, audience, path].join("\n")}\n`;
  return createHmac("sha256", keyOf(secret)).update(head).update(body);
}

/** Making a key costs as much as signing with it. */
const keys = new Map<string, KeyObject>();

function keyOf(secret: string): KeyObject {
  let key = keys.get(secret);
  if (!key) {
    key = createSecretKey(Buffer.from(secret));
    keys.set(secret, key);
  }
  return key;
}
