import { randomFillSync } from "node:crypto";

/** Random bytes for many at a time: asking for them costs more than all that is done with them. */
const pool = Buffer.alloc(4_096);
let taken = pool.length;

/** So many random bytes as text. Each byte is given out once. */
export function randomText(bytes: number, encoding: "hex" | "base64url"): string {
  if (taken + bytes > pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  taken += bytes;
  return pool.toString(encoding, taken - bytes, taken);
}
