import { describe, expect, it } from "vitest";
import { Cancellation } from "../../src/execution/transport/cancellation.ts";
import { InFlight } from "../../src/execution/transport/in-flight.ts";
import type { Question, SubgraphAnswer, SubgraphCall } from "../../src/execution/transport/subgraph-call.ts";

const asker = (key: string) => ({ key, headers: () => [] });
const question: Question = {
  service: "courses",
  kind: "query",
  body: "{}",
  entities: undefined,
  asker: asker("anna"),
};

describe("calls in flight", () => {
  it("are one call for equal askers, and the answer is marked as shared", async () => {
    const { inFlight, calls, answer } = subgraph();
    const [first, second] = [inFlight.ask(question), inFlight.ask(question)];
    answer();
    expect(calls).toHaveLength(1);
    expect([first.joined, second.joined]).toEqual([false, true]);
    expect(await first.answer).toBe(await second.answer);
    expect((await first.answer).shared).toBe(true);
    expect(inFlight.size).toBe(0);
  });

  it("are not one call for different askers, nor for different bodies, nor for mutations", () => {
    const { inFlight, calls } = subgraph();
    inFlight.ask(question);
    inFlight.ask({ ...question, asker: asker("bert") });
    inFlight.ask({ ...question, body: "{ }" });
    inFlight.ask({ ...question, asker: asker("an"), body: "na{}" });
    inFlight.ask({ ...question, kind: "mutation" });
    inFlight.ask({ ...question, kind: "mutation" });
    expect(calls).toHaveLength(6);
  });

  it("go on while one reader is left, and end when the last has gone", async () => {
    const { inFlight, calls } = subgraph();
    const [anna, bert] = [new Cancellation(), new Cancellation()];
    const first = inFlight.ask(question, { gone: anna }).answer;
    const second = inFlight.ask(question, { gone: bert }).answer;
    anna.cancel();
    await expect(first).rejects.toMatchObject({ kind: "cancelled" });
    expect(calls[0]?.cancellation.cancelled).toBe(false);
    bert.cancel();
    await expect(second).rejects.toMatchObject({ kind: "cancelled" });
    expect(calls[0]?.cancellation.cancelled).toBe(true);
  });

  it("go on without the reader who has no more time", async () => {
    const { inFlight, calls, answer } = subgraph();
    const hasty = inFlight.ask(question, { deadline: performance.now() + 20 }).answer;
    const patient = inFlight.ask(question, { deadline: performance.now() + 60_000 }).answer;
    await expect(hasty).rejects.toMatchObject({ kind: "timeout" });
    expect(calls[0]?.cancellation.cancelled).toBe(false);
    answer();
    expect(await patient).toMatchObject({ data: {} });
  });

  it("that are being given up are not joined any more", async () => {
    const { inFlight, calls } = subgraph();
    const gone = new Cancellation();
    const first = inFlight.ask(question, { gone }).answer;
    gone.cancel();
    await expect(first).rejects.toThrow();
    expect(inFlight.ask(question).joined).toBe(false);
    expect(calls).toHaveLength(2);
  });
});

const empty: SubgraphAnswer = {
  data: {},
  errors: undefined,
  status: 200,
  cacheControl: undefined,
  serverTiming: undefined,
  size: 11,
  shared: false,
  cameAlong: false,
};

function subgraph() {
  const calls: SubgraphCall[] = [];
  const waiting: (() => void)[] = [];
  const inFlight = new InFlight(
    (call) => {
      calls.push(call);
      return new Promise<SubgraphAnswer>((resolve) => waiting.push(() => resolve({ ...empty })));
    },
    () => 2_000,
  );
  return { inFlight, calls, answer: () => void waiting.map((resolve) => resolve()) };
}
