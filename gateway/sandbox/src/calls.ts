import { useSyncExternalStore } from "react";

/** What one subgraph was asked for an answer; see the gateway's README. */
export interface SubgraphCall {
  name: string;
  requests: number;
  failures: number;
  statements: number;
  ms: number;
}

/** What the last answer took. */
export interface Calls {
  /** Milliseconds until it was here. */
  ms: number;
  calls: SubgraphCall[];
}

let last: Calls | undefined;
const readers = new Set<() => void>();

export function showCalls(calls: Calls): void {
  last = calls;
  for (const reader of readers) reader();
}

export function useCalls(): Calls | undefined {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => last,
  );
}
