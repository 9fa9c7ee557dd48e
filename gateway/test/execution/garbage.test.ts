import { setImmediate as nextTurn } from "node:timers/promises";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { Cancellation } from "../../src/execution/transport/cancellation.ts";
import { InFlight } from "../../src/execution/transport/in-flight.ts";
import type { Patience } from "../../src/execution/transport/reader.ts";
import type { Question, SubgraphAnswer, SubgraphCall } from "../../src/execution/transport/subgraph-call.ts";
import { together } from "../../src/execution/transport/together.ts";
import { tuneHeap } from "../../src/heap.ts";
import { asking, empty } from "./asking.ts";

setFlagsFromString("--expose-gc");
// As in the gateway itself: or what was long under way would teach the engine to make all that is like it old.
tuneHeap();
const collect = runInNewContext("gc") as (options: { type: "minor" | "major" }) => void;

const atOnce = 40;
const waves = 100;
/** Bytes of a question, and of its answer. */
const size = 20_000;

type Ask = (question: Question, patience?: Patience) => Promise<SubgraphAnswer>;

it.each([
  ["calls in flight", inFlight, alone],
  ["questions that go out together", goingTogether, alone],
  ["calls that requests share while they come and go", inFlight, overlapping(() => "the same")],
  ["questions that requests ask together while they come and go", goingTogether, overlapping(() => asked++)],
])("%s leave little behind that only clearing the whole heap would find", async (_what, open, wave) => {
  const ask = open();
  // What is under way now grows old, and is garbage that young collections do not look at.
  const old = wave(ask);
  await nextTurn();
  collect({ type: "major" });
  await old;
  const before = getHeapStatistics().used_heap_size;
  for (let n = 0; n < waves; n++) {
    const asked = wave(ask);
    collect({ type: "minor" });
    await asked;
  }
  collect({ type: "minor" });
  const kept = (getHeapStatistics().used_heap_size - before) / (size * atOnce);
  expect(kept).toBeLessThan(waves / 10);
});

async function alone(ask: Ask): Promise<void> {
  await Promise.all(Array.from({ length: atOnce }, () => ask(question(asked++))));
}

/** Requests of several questions each, which begin one by one: each has some company that was there before, and some that stays. */
function overlapping(entity: () => unknown): (ask: Ask) => Promise<void> {
  const running: Promise<void>[] = [];
  return async (ask) => {
    for (let n = 0; n < atOnce / 4; n++) {
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
  return asking((...asked) => flights.ask(...asked));
}

function goingTogether(): Ask {
  const flights = new InFlight(answer);
  return asking(together((...asked) => flights.ask(...asked)));
}

let asked = 0;

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
  return {
    ...empty,
    data: { _entities: representations.map(() => ({ numbers: new Array(size / 8).fill(0.5) })) },
  };
}
