import { type Ask, answerTo, type Patience } from "../../src/execution/transport/reader.ts";
import type { Question, SubgraphAnswer } from "../../src/execution/transport/subgraph-call.ts";

/** Asks in the name of somebody who has `timeout` milliseconds. */
export function asking(ask: Ask, timeout = 2_000) {
  return (question: Question, patience: Patience = {}): Promise<SubgraphAnswer> =>
    answerTo(ask, question, performance.now() + timeout, patience);
}

/** An answer without anything in it. */
export const empty: SubgraphAnswer = {
  data: {},
  errors: undefined,
  status: 200,
  cacheControl: undefined,
  serverTiming: undefined,
  size: 11,
  shared: false,
  via: "own",
};
