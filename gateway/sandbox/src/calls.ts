import { HeldValue } from "./held-value.ts";

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

export const lastCalls = new HeldValue<Calls | undefined>(undefined);
