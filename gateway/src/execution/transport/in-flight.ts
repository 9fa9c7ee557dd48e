import { Cancellation } from "./cancellation.ts";
import type { Send, SubgraphAnswer } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** A call before anybody decided whether it has to be sent. */
export interface Question {
  readonly service: string;
  readonly kind: "query" | "mutation" | "subscription";
  readonly body: string;
  readonly headers: readonly string[];
  /** Everything beside service and body that changes the answer: who asks, with which roles, in which language. */
  readonly asker: string;
}

/** Equal queries of equal askers that are under way at the same time are one call with several readers. */
export class InFlight {
  readonly #send: Send;
  readonly #flights = new Map<string, Flight>();

  constructor(send: Send) {
    this.#send = send;
  }

  /** `joined` tells whether somebody else's call is waited for. */
  ask(question: Question, signal?: AbortSignal): { answer: Promise<SubgraphAnswer>; joined: boolean } {
    if (signal?.aborted) {
      return { answer: Promise.reject(new SubgraphFailure("cancelled", question.service)), joined: false };
    }
    if (question.kind !== "query") return { answer: this.#start(question).read(signal), joined: false };
    // The lengths make the key unambiguous: no asker can be written so that it reads like part of a body.
    const key = `${question.service} ${question.asker.length} ${question.asker}${question.body}`;
    const known = this.#flights.get(key);
    if (known) return { answer: known.read(signal), joined: true };
    const flight = this.#start(question, () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    });
    this.#flights.set(key, flight);
    return { answer: flight.read(signal), joined: false };
  }

  get size(): number {
    return this.#flights.size;
  }

  #start(question: Question, landed?: () => void): Flight {
    return new Flight(question, this.#send, landed);
  }
}

/** One call under way and its readers; aborted only when the last of them has left. */
class Flight {
  readonly #service: string;
  readonly #cancellation = new Cancellation();
  readonly #answer: Promise<SubgraphAnswer>;
  readonly #landed: (() => void) | undefined;
  #joined = 0;
  #waiting = 0;
  #over = false;

  constructor({ service, kind, body, headers }: Question, send: Send, landed: (() => void) | undefined) {
    this.#service = service;
    this.#landed = landed;
    this.#answer = send({ service, kind, body, headers, cancellation: this.#cancellation }).then(
      (answer) => {
        this.#land();
        answer.shared = this.#joined > 1;
        return answer;
      },
      (failure) => {
        this.#land();
        throw failure;
      },
    );
  }

  read(signal: AbortSignal | undefined): Promise<SubgraphAnswer> {
    this.#joined++;
    this.#waiting++;
    return signal ? this.#readUntil(signal) : this.#answer;
  }

  #readUntil(signal: AbortSignal): Promise<SubgraphAnswer> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(new SubgraphFailure("cancelled", this.#service));
        this.#leave();
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
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
