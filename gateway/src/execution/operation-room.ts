import type { DocumentNode } from "graphql";

/**
 * How much of operations that were asked for last is kept in one place, in what `weightOf` counts: some 600 small ones, or
 * 170 large ones, which are 27 MB with their plans; the dashboard's 40 are a sixth of it. Somebody who sends a new one
 * each time must not fill the memory.
 */
export const operationRoom = 200_000;

/** Characters of an operation, and what the smallest one takes beside them. */
export function weightOf({ loc }: DocumentNode): number {
  return 300 + (loc?.end ?? 0);
}
