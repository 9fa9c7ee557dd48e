import { describe, expect, it } from "vitest";
import { InFlight, type Question } from "../../src/execution/transport/in-flight.ts";
import type { SubgraphAnswer, SubgraphCall } from "../../src/execution/transport/subgraph-call.ts";

const question: Question = { service: "courses", kind: "query", body: "{}", headers: [], asker: "anna" };

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
    inFlight.ask({ ...question, asker: "bert" });
    inFlight.ask({ ...question, body: "{ }" });
    inFlight.ask({ ...question, asker: "an", body: "na{}" });
    inFlight.ask({ ...question, kind: "mutation" });
    inFlight.ask({ ...question, kind: "mutation" });
    expect(calls).toHaveLength(6);
  });

  it("go on while one reader is left, and end when the last has gone", async () => {
    const { inFlight, calls } = subgraph();
    const [anna, bert] = [new AbortController(), new AbortController()];
    const first = inFlight.ask(question, anna.signal).answer;
    const second = inFlight.ask(question, bert.signal).answer;
    anna.abort();
    await expect(first).rejects.toMatchObject({ kind: "cancelled" });
    expect(calls[0]?.cancellation.cancelled).toBe(false);
    bert.abort();
    await expect(second).rejects.toMatchObject({ kind: "cancelled" });
    expect(calls[0]?.cancellation.cancelled).toBe(true);
  });

  it("that are being given up are not joined any more", async () => {
    const { inFlight, calls } = subgraph();
    const gone = new AbortController();
    const first = inFlight.ask(question, gone.signal).answer;
    gone.abort();
    await expect(first).rejects.toThrow();
    expect(inFlight.ask(question).joined).toBe(false);
    expect(calls).toHaveLength(2);
  });
});

function subgraph() {
  const calls: SubgraphCall[] = [];
  const waiting: (() => void)[] = [];
  const inFlight = new InFlight((call) => {
    calls.push(call);
    return new Promise<SubgraphAnswer>((resolve) => {
      waiting.push(() => resolve({ data: {}, errors: undefined, cacheControl: undefined, shared: false }));
    });
  });
  return { inFlight, calls, answer: () => void waiting.map((resolve) => resolve()) };
}
