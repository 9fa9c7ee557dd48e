import { createHmac } from "node:crypto";

/** For how long after a change of secret the one before signs too. */
const overlapMs = 24 * 3_600_000;

/**
 * The secret of a webhook, as Standard Webhooks write it. It follows from the house's own secret and is stored nowhere;
 * a new rotation makes another one.
 */
export function secretOf(seal: (text: string) => string, id: string, rotation: number): string {
  const key = seal("key of the secrets of webhooks");
  return `whsec_${createHmac("sha256", key).update(`${id} ${rotation}`).digest("base64")}`;
}

/** The secrets that sign now, newest first: two while a change is going on. */
export function currentSecrets(
  seal: (text: string) => string,
  { id, rotation, rotatedAt }: { id: string; rotation: number; rotatedAt: Date | null },
  now: Date,
): string[] {
  const changing = rotatedAt !== null && now.getTime() - rotatedAt.getTime() < overlapMs;
  const rotations = changing ? [rotation, rotation - 1] : [rotation];
  return rotations.map((one) => secretOf(seal, id, one));
}

/** The three headers of Standard Webhooks over a body. */
export function signatureHeaders(
  secrets: readonly string[],
  { id, body, now }: { id: string; body: string; now: Date },
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
