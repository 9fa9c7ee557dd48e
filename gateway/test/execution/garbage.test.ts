import { setImmediate as nextTurn } from "node:timers/promises";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { bodyOf } from "../../src/execution/transport/asked-entities.ts";
import { Cancellation } from "../../src/execution/transport/cancellation.ts";
import { InFlight } from "../../src/execution/transport/in-flight.ts";
import type { Question, SubgraphAnswer } from "../../src/execution/transport/subgraph-call.ts";
import { together } from "../../src/execution/transport/together.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as (options: { type: "minor" | "major" }) => void;

const atOnce = 40;
const waves = 100;
const numbersInAnswer = 2_500;

it.each([
  ["calls in flight", inFlight],
  ["questions that go out together", goingTogether],
])("%s leave little behind that only clearing the whole heap would find", async (_what, open) => {
  const ask = open();
  // What is under way now grows old, and is garbage that young collections do not look at.
  const old = wave(ask);
  collect({ type: "major" });
  await old;
  const before = getHeapStatistics().used_heap_size;
  for (let n = 0; n < waves; n++) {
    const asked = wave(ask);
    collect({ type: "minor" });
    await asked;
  }
  collect({ type: "minor" });
  const kept = (getHeapStatistics().used_heap_size - before) / (8 * numbersInAnswer * atOnce);
  expect(kept).toBeLessThan(waves / 10);
});

type Ask = (question: Question) => Promise<SubgraphAnswer>;

async function wave(ask: Ask): Promise<void> {
  await Promise.all(Array.from({ length: atOnce }, () => ask(question())));
}

function inFlight(): Ask {
  const flights = new InFlight(answer, () => 2_000);
  return (question) => flights.ask(question).answer;
}

function goingTogether(): Ask {
  const ask = together(answer);
  return (question) => ask({ ...question, until: 2_000, cancellation: new Cancellation() });
}

let asked = 0;

function question(): Question {
  const entities = { head: '{"query":"name","variables":{"representations":', representations: [`{"id":${asked++}}`] };
  return { service: "towns", kind: "query", body: bodyOf(entities), entities, asker: { key: "", headers: () => [] } };
}

async function answer({ entities }: Pick<Question, "entities">): Promise<SubgraphAnswer> {
  await nextTurn();
  const made = (entities?.representations ?? []).map(() => ({ numbers: new Array(numbersInAnswer).fill(0.5) }));
  return {
    ...{ data: { _entities: made }, errors: undefined, status: 200, cacheControl: undefined, serverTiming: undefined },
    ...{ size: 9, shared: false, cameAlong: false },
  };
}
