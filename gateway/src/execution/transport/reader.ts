import { Cancellation } from "./cancellation.ts";
import type { Question, SubgraphAnswer } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** Somebody who is given an answer, or why there is none. */
export interface Reader {
  /** Cancelled when the reader has left: nothing needs to be done for them any more. */
  readonly gone: Cancellation | undefined;
  take(answer: SubgraphAnswer): void;
  fail(failure: Error): void;
}

/** Asks on behalf of a reader, who is given the answer or the failure; `until` is when it must be there at the latest. */
export type Ask = (question: Question, until: number, reader: Reader) => void;

/** Told once, of the answer or of why there is none. */
export type Settled = (answer: SubgraphAnswer | undefined, failure: Error | undefined) => void;

/** How long somebody waits. */
export interface Patience {
  /** Cancelled when they have gone. */
  readonly gone?: Cancellation | undefined;
  /** When they wait no longer, as `performance.now()` counts. */
  readonly deadline?: number | undefined;
}

/** Asks in the name of somebody who waits for a promise; `over` is told first of whatever comes of it. */
export function answerTo(
  ask: Ask,
  question: Question,
  until: number,
  patience: Patience,
  over?: Settled,
): Promise<SubgraphAnswer> {
  return new Promise((resolve, reject) => {
    const reader = new Waiting(question.service, until, patience, (answer, failure) => {
      over?.(answer, failure);
      if (answer) resolve(answer);
      else reject(failure);
    });
    if (!reader.gone?.cancelled) ask(question, until, reader);
  });
}

/** A reader who leaves with a failure when their patience is at its end, whatever becomes of the call. */
class Waiting implements Reader {
  readonly gone: Cancellation | undefined;
  readonly #service: string;
  readonly #settled: Settled;
  #timer: NodeJS.Timeout | undefined;
  #over = false;

  /** `until`: when the call itself is over; who waits as long as that needs no clock of their own. */
  constructor(
    service: string,
    until: number,
    { gone, deadline = Number.POSITIVE_INFINITY }: Patience,
    settled: Settled,
  ) {
    this.#service = service;
    this.#settled = settled;
    if (deadline < until) {
      const left = new Cancellation();
      gone?.listen(() => left.cancel());
      this.#timer = setTimeout(() => {
        this.#leave("timeout");
        left.cancel();
      }, deadline - performance.now());
      this.gone = left;
    } else this.gone = gone;
    this.gone?.listen(() => this.#leave("cancelled"));
  }

  take(answer: SubgraphAnswer): void {
    this.#settle(answer, undefined);
  }

  fail(failure: Error): void {
    this.#settle(undefined, failure);
  }

  #leave(kind: "cancelled" | "timeout"): void {
    if (this.#over) return;
    this.fail(new SubgraphFailure(kind, this.#service, { cause: new Error("its reader left") }));
  }

  #settle(answer: SubgraphAnswer | undefined, failure: Error | undefined): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#timer);
    this.#settled(answer, failure);
  }
}
