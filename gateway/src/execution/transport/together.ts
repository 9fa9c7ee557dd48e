import type { GraphQLFormattedError } from "graphql";
import type { AskedEntities } from "./asked.ts";
import { Cancellation } from "./cancellation.ts";
import type { Ask, Reader } from "./reader.ts";
import type { Question, SubgraphAnswer } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** No more entities than this are asked for at once on behalf of several: the slowest is waited for by all. */
const most = 250;

/**
 * Questions of equal askers that ask the same of entities and become due in the same two turns of the event loop go out as
 * one, with each entity in it once. A gateway that has much to do so asks less often the more it has to do; in one that has
 * little the loop turns at once.
 */
export function together(ask: Ask): Ask {
  /** By what is asked of each entity, which is the same text for all requests of one plan, and then by who asks. */
  let due = new Map<string, Map<string, Party>>();

  const leave = (): void => {
    const leaving = due;
    // Not cleared: the engine would tie its old table to the new one, and keep alive whatever came later.
    due = new Map();
    for (const parties of leaving.values()) for (const party of parties.values()) party.leave();
  };

  return (question, until, reader) => {
    const { kind, asked, asker } = question;
    if (kind !== "query" || typeof asked === "string" || asked.representations.length > most) {
      ask(question, until, reader);
      return;
    }
    // What came in while this turn was worked through belongs to the next: with it twice as many go out as one.
    if (due.size === 0) setImmediate(setImmediate, leave);
    let parties = due.get(asked.head);
    if (!parties) {
      parties = new Map();
      due.set(asked.head, parties);
    }
    const { key } = asker;
    let party = parties.get(key);
    if (!party?.hasRoomFor(asked)) {
      party?.leave();
      party = new Party(ask);
      parties.set(key, party);
    }
    party.join({ question, asked, until, reader });
  };
}

/** One of several questions that differ in nothing but which entities they are for. */
interface Part {
  readonly question: Question;
  readonly asked: AskedEntities;
  readonly until: number;
  readonly reader: Reader;
}

/** Those who ask as one; to the subgraph the first of them, who is given all answers and hands them on. */
class Party implements Reader {
  readonly gone = new Cancellation();
  #parts: Part[] = [];
  /** How many entities are asked for, those that several ask for counted each time. */
  #count = 0;
  /** Each entity with its place in the common question. */
  readonly #order = new Map<string, number>();
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  hasRoomFor({ representations }: AskedEntities): boolean {
    return this.#count + representations.length <= most;
  }

  join(part: Part): void {
    this.#parts.push(part);
    this.#count += part.asked.representations.length;
  }

  leave(): void {
    this.#parts = this.#parts.filter(({ reader }) => !reader.gone?.cancelled);
    const [first, second] = this.#parts;
    if (!first) return;
    if (!second) {
      this.#askAlone();
      return;
    }
    this.#endWithTheLast();
    this.#count = 0;
    for (const { asked } of this.#parts) {
      this.#count += asked.representations.length;
      for (const text of asked.representations) if (!this.#order.has(text)) this.#order.set(text, this.#order.size);
    }
    const { asker } = first.question;
    const question: Question = {
      ...first.question,
      asked: { head: first.asked.head, representations: [...this.#order.keys()] },
      asker: { key: asker.key, headers: (request) => asker.headers({ ...request, question: first.question }) },
    };
    this.#ask(question, Math.min(...this.#parts.map(({ until }) => until)), this);
  }

  take(answer: SubgraphAnswer): void {
    const { errors = [] } = answer;
    const received = answer.data?._entities;
    // An error that does not say which entity it is about may be anybody's.
    if (!Array.isArray(received) || errors.some(({ path }) => typeof path?.[1] !== "number")) {
      this.#askAlone();
      return;
    }
    const shared = answer.shared || this.#count > this.#order.size;
    for (const [index, { asked, reader }] of this.#dismiss().entries()) {
      const places = asked.representations.map((text) => this.#order.get(text) as number);
      reader.take({
        ...answer,
        data: { _entities: places.map((place) => received[place]) },
        errors: answer.errors && errorsAt(places, errors),
        shared,
        via: index === 0 ? answer.via : "together",
      });
    }
  }

  fail(failure: Error): void {
    // One question may have spoiled the answer to the others; a subgraph that is not well is not asked more often.
    if (failure instanceof SubgraphFailure && maySpoil.has(failure.kind)) {
      this.#askAlone();
      return;
    }
    for (const [index, { reader }] of this.#dismiss().entries()) {
      reader.fail(index > 0 && failure instanceof SubgraphFailure ? failure.alsoFor("together") : failure);
    }
  }

  #askAlone(): void {
    for (const { question, until, reader } of this.#dismiss()) {
      if (!reader.gone?.cancelled) this.#ask(question, until, reader);
    }
  }

  /** Not kept: what one request still holds would hold on to all who once went with it, and these to others. */
  #dismiss(): Part[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  /** The common question is given up when all have gone. */
  #endWithTheLast(): void {
    let waiting = this.#parts.length;
    for (const { reader } of this.#parts) {
      reader.gone?.listen(() => {
        if (--waiting === 0) this.gone.cancel();
      });
    }
  }
}

const maySpoil: ReadonlySet<SubgraphFailure["kind"]> = new Set(["malformed", "too-large"]);

/** The errors of these entities, counted as whoever asked for them counts. */
function errorsAt(
  places: readonly number[],
  errors: readonly GraphQLFormattedError[],
): GraphQLFormattedError[] | undefined {
  const own = errors.flatMap((error) => {
    const place = places.indexOf(error.path?.[1] as number);
    return place < 0 ? [] : [{ ...error, path: ["_entities", place, ...(error.path?.slice(2) ?? [])] }];
  });
  return own.length > 0 ? own : undefined;
}
