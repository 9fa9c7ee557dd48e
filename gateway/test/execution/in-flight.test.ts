import { describe, expect, it } from "vitest";
import { Cancellation } from "../../src/execution/transport/cancellation.ts";
import { InFlight } from "../../src/execution/transport/in-flight.ts";
import type { Question, SubgraphAnswer, SubgraphCall } from "../../src/execution/transport/subgraph-call.ts";
import { SubgraphFailure } from "../../src/execution/transport/subgraph-failure.ts";
import { asking, empty } from "./asking.ts";

const asker = (key: string) => ({ key, headers: () => [] });
const question: Question = { service: "courses", kind: "query", asked: "{}", asker: asker("anna") };

describe("calls in flight", () => {
  it("are one call for equal askers, and the answer is marked as shared", async () => {
    const { ask, inFlight, calls, answer } = subgraph();
    const both = Promise.all([ask(question), ask(question)]);
    answer();
    const [first, second] = await both;
    expect(calls).toHaveLength(1);
    expect([first.via, second.via]).toEqual(["own", "equal"]);
    expect(first.data).toBe(second.data);
    expect([first.shared, second.shared]).toEqual([true, true]);
    expect(inFlight.size).toBe(0);
  });

  it("are one call where the same entities are asked for, in the same order", () => {
    const { ask, calls } = subgraph();
    const of = (...representations: string[]) => ({ ...question, asked: { head: "{", representations } });
    void [of("1", "2"), of("1", "2"), of("2", "1")].map((each) => ask(each));
    expect(calls.map(({ body }) => body)).toEqual(["{[1,2]}}", "{[2,1]}}"]);
  });

  it("fail for all who wait, and tell whose request it was", async () => {
    const { ask, fail } = subgraph();
    const both = Promise.allSettled([ask(question), ask(question)]);
    fail(new SubgraphFailure("refused", "courses", { status: 503 }));
    expect((await both).map((end) => end.status === "rejected" && end.reason)).toMatchObject([
      { kind: "refused", status: 503, via: "own" },
      { kind: "refused", status: 503, via: "equal" },
    ]);
  });

  it("are not one call for different askers, nor for different bodies, nor for mutations", () => {
    const { ask, calls } = subgraph();
    void ask(question);
    void ask({ ...question, asker: asker("bert") });
    void ask({ ...question, asked: "{ }" });
    void ask({ ...question, asker: asker("an"), asked: "na{}" });
    void ask({ ...question, kind: "mutation" });
    void ask({ ...question, kind: "mutation" });
    expect(calls).toHaveLength(6);
  });

  it("go on while one reader is left, and end when the last has gone", async () => {
    const { ask, calls } = subgraph();
    const [anna, bert] = [new Cancellation(), new Cancellation()];
    const first = ask(question, { gone: anna });
    const second = ask(question, { gone: bert });
    anna.cancel();
    await expect(first).rejects.toMatchObject({ kind: "cancelled" });
    expect(calls[0]?.cancellation.cancelled).toBe(false);
    bert.cancel();
    await expect(second).rejects.toMatchObject({ kind: "cancelled" });
    expect(calls[0]?.cancellation.cancelled).toBe(true);
  });

  it("go on without the reader who has no more time", async () => {
    const { ask, calls, answer } = subgraph();
    const hasty = ask(question, { deadline: performance.now() + 20 });
    const patient = ask(question, { deadline: performance.now() + 60_000 });
    await expect(hasty).rejects.toMatchObject({ kind: "timeout" });
    expect(calls[0]?.cancellation.cancelled).toBe(false);
    answer();
    expect(await patient).toMatchObject({ data: {} });
  });

  it("end with the only reader, whose time is up", async () => {
    const { ask, calls } = subgraph();
    await expect(ask(question, { deadline: performance.now() + 20 })).rejects.toMatchObject({ kind: "timeout" });
    expect(calls[0]?.cancellation.cancelled).toBe(true);
  });

  it.each(["answers", "fails"])("that began before a change are not joined once it is over: it %s", async (end) => {
    const { ask, calls, waiting } = subgraph();
    void ask(question);
    const change = ask({ ...question, kind: "mutation" });
    void ask(question);
    expect(calls).toHaveLength(2);
    if (end === "answers") waiting[1]?.resolve(empty);
    else waiting[1]?.reject(new SubgraphFailure("timeout", "courses"));
    await change.catch(() => undefined);
    void ask(question);
    void ask(question);
    expect(calls).toHaveLength(3);
  });

  it("that are being given up are not joined any more", async () => {
    const { ask, calls } = subgraph();
    const gone = new Cancellation();
    const first = ask(question, { gone });
    gone.cancel();
    await expect(first).rejects.toThrow();
    void ask(question);
    expect(calls).toHaveLength(2);
  });
});

function subgraph() {
  const calls: SubgraphCall[] = [];
  const waiting: PromiseWithResolvers<SubgraphAnswer>[] = [];
  const inFlight = new InFlight((call) => {
    calls.push(call);
    const answer = Promise.withResolvers<SubgraphAnswer>();
    waiting.push(answer);
    return answer.promise;
  });
  const ask = asking((...asked) => inFlight.ask(...asked));
  return {
    ...{ ask, inFlight, calls, waiting },
    answer: () => void waiting.map(({ resolve }) => resolve(empty)),
    fail: (failure: Error) => void waiting.map(({ reject }) => reject(failure)),
  };
}
