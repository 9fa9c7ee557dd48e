import { type Patience, Waiting } from "../../src/execution/transport/reader.ts";
import type { Ask, Question, SubgraphAnswer } from "../../src/execution/transport/subgraph-call.ts";

/** Asks in the name of somebody who waits for a promise, and has `timeout` milliseconds. */
export function asking(ask: Ask, timeout = 2_000) {
  return (question: Question, patience: Patience = {}): Promise<SubgraphAnswer> =>
    new Promise((resolve, reject) => {
      const until = performance.now() + timeout;
      const reader = new Waiting(question.service, until, patience, (answer, failure) =>
        answer ? resolve(answer) : reject(failure),
      );
      if (!reader.gone?.cancelled) ask(question, until, reader);
    });
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
