import { Cancellation } from "./cancellation.ts";
import type { Question, Send, SubgraphAnswer } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** Somebody who waits for an answer, and how long. */
export interface Reader {
  /** Cancelled when the reader has gone. */
  readonly gone?: Cancellation | undefined;
  /** When the reader waits no longer, as `performance.now()` counts. */
  readonly deadline?: number | undefined;
}

const begunInOneMap = 250;

/** Equal queries of equal askers that are under way at the same time are one call with several readers. */
export class InFlight {
  readonly #send: Send;
  readonly #timeoutOf: (service: string) => number;
  #flights = new Map<string, Flight>();
  #begun = 0;

  /** `timeoutOf`: how many milliseconds a subgraph has for an answer. */
  constructor(send: Send, timeoutOf: (service: string) => number) {
    this.#send = send;
    this.#timeoutOf = timeoutOf;
  }

  /** `joined` tells whether somebody else's call is waited for. */
  ask(question: Question, reader: Reader = {}): { answer: Promise<SubgraphAnswer>; joined: boolean } {
    const { service, kind, body, asker } = question;
    if (reader.gone?.cancelled) {
      return { answer: Promise.reject(new SubgraphFailure("cancelled", service)), joined: false };
    }
    if (kind !== "query") return { answer: this.#start(question).read(reader), joined: false };
    // The lengths make the key unambiguous: no asker can be written so that it reads like part of a body.
    const key = `${service} ${asker.key.length} ${asker.key}${body}`;
    const known = this.#flights.get(key);
    if (known) return { answer: known.read(reader), joined: true };
    const flight = this.#start(question, () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    });
    this.#keep(key, flight);
    return { answer: flight.read(reader), joined: false };
  }

  get size(): number {
    return this.#flights.size;
  }

  /**
   * The engine rebuilds a map in which much comes and goes, and each table it leaves behind holds on to the next: old
   * garbage so keeps alive all that came after it, until the whole heap is cleared. A new map now and then breaks that.
   */
  #keep(key: string, flight: Flight): void {
    if (++this.#begun % begunInOneMap === 0) this.#flights = new Map(this.#flights);
    this.#flights.set(key, flight);
  }

  #start(question: Question, landed?: () => void): Flight {
    const until = performance.now() + this.#timeoutOf(question.service);
    return new Flight(question, until, this.#send, landed);
  }
}

/** One call under way and its readers; aborted only when the last of them has left. */
class Flight {
  readonly #service: string;
  readonly #until: number;
  readonly #cancellation = new Cancellation();
  readonly #answer: Promise<SubgraphAnswer>;
  readonly #landed: (() => void) | undefined;
  #joined = 0;
  #waiting = 0;
  #over = false;

  constructor(question: Question, until: number, send: Send, landed: (() => void) | undefined) {
    this.#service = question.service;
    this.#until = until;
    this.#landed = landed;
    this.#answer = send({ ...question, until, cancellation: this.#cancellation }).then(
      (answer) => {
        this.#land();
        if (this.#joined > 1) answer.shared = true;
        return answer;
      },
      (failure) => {
        this.#land();
        throw failure;
      },
    );
  }

  read({ gone, deadline = Number.POSITIVE_INFINITY }: Reader): Promise<SubgraphAnswer> {
    this.#joined++;
    this.#waiting++;
    // Most readers have more patience than the subgraph has time, and need no clock of their own.
    const patience = deadline < this.#until ? deadline - performance.now() : undefined;
    return gone || patience !== undefined ? this.#readUntil(gone, patience) : this.#answer;
  }

  #readUntil(gone: Cancellation | undefined, patience: number | undefined): Promise<SubgraphAnswer> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      let left = false;
      const leave = (kind: "cancelled" | "timeout"): void => {
        if (left || this.#over) return;
        left = true;
        clearTimeout(timer);
        reject(new SubgraphFailure(kind, this.#service, { cause: new Error("its reader left") }));
        this.#leave();
      };
      if (patience !== undefined) timer = setTimeout(leave, patience, "timeout");
      gone?.listen(() => leave("cancelled"));
      this.#answer.then(
        (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        (failure) => {
          clearTimeout(timer);
          reject(failure);
        },
      );
    });
  }

  #leave(): void {
    this.#waiting--;
    if (this.#waiting > 0 || this.#over) return;
    this.#land(); // whoever comes now must not join a call that is being aborted
    this.#cancellation.cancel();
  }

  #land(): void {
    if (this.#over) return;
    this.#over = true;
    this.#landed?.();
  }
}
