import { createHash } from "node:crypto";

/** A short name for a long text. */
export function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
