import { bodyOf } from "./asked.ts";
import { Cancellation } from "./cancellation.ts";
import { PassingMap } from "./passing-map.ts";
import type { Reader } from "./reader.ts";
import type { Question, Send, SubgraphAnswer } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/**
 * Equal queries of equal askers that are under way at the same time are one call with several readers. Who asks after a
 * change was answered joins none from before it: they would not find what they have just written.
 */
export class InFlight {
  readonly #send: Send;
  readonly #flights = new PassingMap<Flight>();

  constructor(send: Send) {
    this.#send = send;
  }

  ask(question: Question, until: number, reader: Reader): void {
    const { kind, asker } = question;
    const body = bodyOf(question.asked);
    // The length makes the key unambiguous: no asker can be written so that it reads like part of a body.
    const key = kind === "query" ? `${asker.key.length} ${asker.key}${body}` : undefined;
    let flight = key === undefined ? undefined : this.#flights.get(key);
    if (!flight) {
      flight = new Flight(this, key);
      if (key !== undefined) this.#flights.set(key, flight);
      flight.begin(this.#send, question, body, until);
    }
    flight.read(reader);
  }

  get size(): number {
    return this.#flights.size;
  }

  /** Whoever asks the same from now on asks anew. */
  forget(key: string, flight: Flight): void {
    this.#flights.drop(key, flight);
  }

  /** Something was changed, or may have been. */
  startAnew(): void {
    this.#flights.clear();
  }
}

/** One call under way and its readers; aborted only when the last of them has left. */
class Flight {
  readonly #inFlight: InFlight;
  readonly #key: string | undefined;
  readonly #cancellation = new Cancellation();
  #readers: Reader[] = [];
  #waiting = 0;
  #over = false;

  constructor(inFlight: InFlight, key: string | undefined) {
    this.#inFlight = inFlight;
    this.#key = key;
  }

  begin(send: Send, question: Question, body: string, until: number): void {
    send({ question, body, until, cancellation: this.#cancellation }).then(
      (answer) => this.#give(answer),
      (failure) => this.#fail(failure),
    );
  }

  read(reader: Reader): void {
    this.#readers.push(reader);
    this.#waiting++;
    reader.gone?.listen(() => this.#leave());
  }

  #give(answer: SubgraphAnswer): void {
    this.#land();
    const readers = this.#dismiss();
    const shared = answer.shared || readers.length > 1;
    for (const [index, reader] of readers.entries()) {
      reader.take(shared ? { ...answer, shared, via: index === 0 ? answer.via : "equal" } : answer);
    }
  }

  #fail(failure: Error): void {
    this.#land();
    for (const [index, reader] of this.#dismiss().entries()) {
      reader.fail(index > 0 && failure instanceof SubgraphFailure ? failure.alsoFor("equal") : failure);
    }
  }

  /** Not kept: what one request still holds would hold on to all who once shared a call with it, and these to others. */
  #dismiss(): Reader[] {
    const readers = this.#readers;
    this.#readers = [];
    return readers;
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
    if (this.#key === undefined) this.#inFlight.startAnew();
    else this.#inFlight.forget(this.#key, this);
  }
}
