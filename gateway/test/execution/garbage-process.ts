/**
 * Lets waves of requests come and go, and prints what each kind leaves behind that young collections do not find, in
 * waves. For a process with `--expose-gc`.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import { nobody } from "@kommgraph/infra";
import type { PreparedRequest } from "../../src/execution/request.ts";
import { Cancellation } from "../../src/execution/transport/cancellation.ts";
import { InFlight } from "../../src/execution/transport/in-flight.ts";
import type { Patience } from "../../src/execution/transport/reader.ts";
import type { Question, SubgraphAnswer, SubgraphCall } from "../../src/execution/transport/subgraph-call.ts";
import { together } from "../../src/execution/transport/together.ts";
import { Once } from "../../src/fast-lane/once.ts";
import { tuneHeap } from "../../src/heap.ts";
import type { RequestContext } from "../../src/request-context.ts";
import { askerWith } from "../../src/subgraphs/asker.ts";
import { asking, empty } from "./asking.ts";

// As in the gateway itself: or what was long under way would teach the engine to make all that is like it old.
tuneHeap();
const collect = globalThis.gc as unknown as (options: { type: "minor" | "major" }) => void;

const atOnce = 40;
const waves = 100;
/** Bytes of a question, and of its answer. */
const size = 20_000;
const askerOf = askerWith(["a secret"]);
/** The entity or variable that was asked for last. */
let latest = 0;

type Ask = (question: Question, patience?: Patience) => Promise<SubgraphAnswer>;
/** Lets some come at about the same time. */
type Wave = () => Promise<void>;

const kinds: Record<string, Wave> = {
  "calls in flight": alone(inFlight()),
  "questions that go out together": alone(goingTogether()),
  "calls that requests share while they come and go": overlapping(inFlight(), () => "the same"),
  "questions that requests ask together while they come and go": overlapping(goingTogether(), () => latest++),
  "requests that are executed once": executedOnce(),
  "those in whose name is asked": asked,
};
const kept: Record<string, number> = {};
for (const [kind, wave] of Object.entries(kinds)) kept[kind] = await keptBy(wave);
process.stdout.write(JSON.stringify({ waves, kept }));

async function keptBy(wave: Wave): Promise<number> {
  // What is under way now grows old, and is garbage that young collections do not look at.
  const old = wave();
  await nextTurn();
  collect({ type: "major" });
  await old;
  const before = getHeapStatistics().used_heap_size;
  for (let n = 0; n < waves; n++) {
    const waving = wave();
    collect({ type: "minor" });
    await waving;
  }
  collect({ type: "minor" });
  return (getHeapStatistics().used_heap_size - before) / (size * atOnce);
}

function alone(ask: Ask): Wave {
  return async () => {
    await Promise.all(Array.from({ length: atOnce }, () => ask(question(latest++))));
  };
}

/** Requests of several questions each, which begin one by one: each has some company that was there before, and some that stays. */
function overlapping(ask: Ask, entity: () => unknown): Wave {
  const running: Promise<void>[] = [];
  return async () => {
    for (let n = 0; n < atOnce * 2; n++) {
      running.push(request(ask, entity));
      await nextTurn();
    }
    while (running.length > 2) await running.shift();
  };
}

async function request(ask: Ask, entity: () => unknown): Promise<void> {
  const gone = new Cancellation();
  for (let n = 0; n < 4; n++) await ask(question(entity()), { gone });
}

function inFlight(): Ask {
  const flights = new InFlight(answer);
  return asking((...call) => flights.ask(...call));
}

function goingTogether(): Ask {
  const flights = new InFlight(answer);
  return asking(together((...call) => flights.ask(...call)));
}

/** Each with one other. */
function executedOnce(): Wave {
  const once = new Once({ heard: () => undefined, onJoined: () => undefined });
  const request: PreparedRequest = {
    asksGateway: false,
    execute: async () => {
      await nextTurn();
      return { data: { numbers: numbers() } };
    },
  };
  const execute = (asked: number) =>
    once.execute(request, { queryHash: "", operationName: undefined, variables: { asked } }, { context: someone() });
  return async () => {
    await Promise.all(Array.from({ length: atOnce }, () => [execute(++latest), execute(latest)]).flat());
  };
}

/** Each in a language of their own. */
async function asked(): Promise<void> {
  for (let n = 0; n < atOnce; n++) {
    const language = `${latest++}${"!".repeat(size)}`;
    if (!askerOf({ ...someone(), language }).key.includes(language)) throw new Error("the key says nothing of it");
  }
}

function someone(): RequestContext {
  return { who: nobody, language: undefined, gone: new Cancellation() } as never;
}

function question(entity: unknown): Question {
  const asked = {
    head: '{"query":"name","variables":{"representations":',
    representations: [`{"id":"${entity}${"!".repeat(size)}"}`],
  };
  return { service: "towns", kind: "query", asked, asker: { key: "", headers: () => [] } };
}

async function answer({ question: { asked } }: SubgraphCall): Promise<SubgraphAnswer> {
  await nextTurn();
  const { representations } = asked as Exclude<typeof asked, string>;
  return { ...empty, data: { _entities: representations.map(() => ({ numbers: numbers() })) } };
}

function numbers(): number[] {
  return new Array(size / 8).fill(0.5);
}
