import { expect, it } from "vitest";
import { bodyOf } from "../../src/execution/transport/asked.ts";
import { Cancellation } from "../../src/execution/transport/cancellation.ts";
import type { Reader } from "../../src/execution/transport/reader.ts";
import type { Question, SubgraphAnswer } from "../../src/execution/transport/subgraph-call.ts";
import { SubgraphFailure } from "../../src/execution/transport/subgraph-failure.ts";
import { together } from "../../src/execution/transport/together.ts";
import { asking, empty } from "./asking.ts";

/** A question for entities by their ids. */
function question(ids: string, { who = "anna", field = "name", kind = "query" } = {}): Question {
  const representations = [...ids].map((id) => `{"id":"${id}"}`);
  const head = `{"query":"${field}","variables":{"representations":`;
  return {
    service: "towns",
    kind: kind as "query",
    asked: { head, representations },
    asker: { key: who, headers: ({ question }) => [bodyOf(question.asked)] },
  };
}

interface Sent {
  question: Question;
  until: number;
  reader: Reader;
}

/** What each entity is answered by `answer`; `sent` has what went out. */
function subgraph(answer: (ids: string[]) => Partial<SubgraphAnswer> | SubgraphFailure) {
  const sent: Sent[] = [];
  const whole = together((question, until, reader) => {
    sent.push({ question, until, reader });
    const { representations } = JSON.parse(bodyOf(question.asked)).variables;
    const given = answer(representations.map(({ id }: { id: string }) => id));
    if (given instanceof SubgraphFailure) reader.fail(given);
    else reader.take({ ...empty, cacheControl: "max-age=7", ...given });
  });
  const idsSent = () =>
    sent.map(({ question: { asked } }) => typeof asked === "object" && asked.representations.length);
  return { ask: asking(whole), whole, sent, idsSent };
}

const well = (ids: string[]) => ({ data: { _entities: ids.map((id) => ({ id })) } });
const idsOf = ({ data }: SubgraphAnswer) =>
  (data as { _entities: { id: string }[] })._entities.map(({ id }) => id).join("");

it("questions that become due at the same time are one, with each entity in it once", async () => {
  const { ask, idsSent } = subgraph(well);
  const answers = await Promise.all([ask(question("abc")), ask(question("bd")), ask(question("a"))]);
  expect(idsSent()).toEqual([4]);
  expect(answers.map(idsOf)).toEqual(["abc", "bd", "a"]);
  expect(answers.map(({ via }) => via)).toEqual(["own", "together", "together"]);
  expect(answers.map(({ cacheControl }) => cacheControl)).toEqual(["max-age=7", "max-age=7", "max-age=7"]);
});

it("entities that several get are marked as shared, so that nobody writes into them; others are not", async () => {
  const { ask } = subgraph(well);
  const both = await Promise.all([ask(question("ab")), ask(question("bc"))]);
  expect(both.map(({ shared }) => shared)).toEqual([true, true]);
  const apart = await Promise.all([ask(question("ab")), ask(question("cd"))]);
  expect(apart.map(({ shared }) => shared)).toEqual([false, false]);
});

it.each([
  ["another asker", () => question("b", { who: "bert" })],
  ["another field", () => question("b", { field: "seats" })],
  ["a change", () => question("b", { kind: "mutation" })],
  ["something else than entities", () => ({ ...question("b"), asked: bodyOf(question("b").asked) })],
])("%s goes out by itself", async (_what, other) => {
  const { ask, sent } = subgraph(well);
  await Promise.all([ask(question("a")), ask(other())]);
  expect(sent).toHaveLength(2);
});

it("an asker cannot be written so that it reads like another with another question", async () => {
  const { ask, sent } = subgraph(well);
  const [one, other] = [question("a", { who: "an" }), question("b", { who: "a", field: "n" })];
  await Promise.all([ask(one), ask(other)]);
  expect(sent).toHaveLength(2);
});

it("what becomes due later goes out later, and nothing waits for company", async () => {
  const { ask, idsSent } = subgraph(well);
  await ask(question("a"));
  await ask(question("b"));
  expect(idsSent()).toEqual([1, 1]);
});

it("no more than 250 entities are asked for at once on behalf of several", async () => {
  const { ask, idsSent } = subgraph(well);
  const many = (count: number, from: number) =>
    question(Array.from({ length: count }, (_, index) => String.fromCharCode(0x4e00 + from + index)).join(""));
  await Promise.all([ask(many(200, 0)), ask(many(50, 200)), ask(many(1, 250)), ask(many(251, 300))]);
  expect(idsSent().sort()).toEqual([1, 250, 251]);
});

it("an error is told to those who asked for its entity, at their place of it", async () => {
  const { ask, sent } = subgraph((ids) => ({
    data: { _entities: ids.map((id) => (id === "b" ? null : { id })) },
    errors: [{ message: "gone", path: ["_entities", ids.indexOf("b"), "name"] }],
  }));
  const [first, second, third] = await Promise.all([ask(question("ab")), ask(question("b")), ask(question("c"))]);
  expect(sent).toHaveLength(1);
  expect(first?.errors).toEqual([{ message: "gone", path: ["_entities", 1, "name"] }]);
  expect(second?.errors).toEqual([{ message: "gone", path: ["_entities", 0, "name"] }]);
  expect(third?.errors).toBeUndefined();
});

it.each([
  ["an error without a place", () => ({ data: { _entities: null }, errors: [{ message: "no" }] })],
  ["an answer that is none", () => new SubgraphFailure("malformed", "towns")],
  ["an answer that is too large", () => new SubgraphFailure("too-large", "towns")],
])("%s spoils only the question it belongs to", async (_what, spoilt) => {
  const { ask, sent } = subgraph((ids) => (ids.includes("x") ? spoilt() : well(ids)));
  const [good, bad] = await Promise.allSettled([ask(question("ab")), ask(question("x"))]);
  expect(sent).toHaveLength(3);
  expect(good.status === "fulfilled" && idsOf(good.value)).toBe("ab");
  expect(bad.status === "rejected" || bad.value.errors).toBeTruthy();
});

it.each(["unreachable", "refused", "timeout", "overloaded"] as const)(
  "a subgraph that is not well (%s) is asked no more often than without company",
  async (kind) => {
    const { ask, sent } = subgraph(() => new SubgraphFailure(kind, "towns"));
    const ends = await Promise.allSettled([ask(question("a")), ask(question("b")), ask(question("c"))]);
    expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(sent).toHaveLength(1);
  },
);

it("a failure is told to all, with whose request it was", async () => {
  const { ask } = subgraph(() => new SubgraphFailure("unreachable", "towns"));
  const ends = await Promise.allSettled([ask(question("a")), ask(question("b"))]);
  expect(ends.map((end) => end.status === "rejected" && end.reason.via)).toEqual(["own", "together"]);
});

it("goes on for those who wait, and ends when nobody does", async () => {
  const readers: Reader[] = [];
  const ask = asking(together((_question, _until, reader) => void readers.push(reader)));
  const [one, other] = [new Cancellation(), new Cancellation()];
  const answers = Promise.allSettled([ask(question("a"), { gone: one }), ask(question("b"), { gone: other })]);
  await expect.poll(() => readers).toHaveLength(1);
  one.cancel();
  expect(readers[0]?.gone?.cancelled).toBe(false);
  other.cancel();
  expect(readers[0]?.gone?.cancelled).toBe(true);
  expect(await answers).toMatchObject([{ reason: { kind: "cancelled" } }, { reason: { kind: "cancelled" } }]);
});

it("does not ask on behalf of those who have gone before it went out", async () => {
  const { ask, idsSent } = subgraph(well);
  const gone = new Cancellation();
  const answers = Promise.allSettled([ask(question("ab"), { gone }), ask(question("b")), ask(question("c"))]);
  gone.cancel();
  const [first, second] = await answers;
  expect(first).toMatchObject({ reason: { kind: "cancelled" } });
  expect(second).toMatchObject({ value: { via: "own", shared: false } });
  expect(idsSent()).toEqual([2]);
});

it("goes out in the name of the first, who is told which question of theirs it was, and no later than any can wait", async () => {
  const { whole, sent } = subgraph(well);
  const reader = { gone: undefined, take: () => undefined, fail: () => undefined };
  const first = question("a");
  whole(first, 100, reader);
  whole(question("b"), 50, reader);
  await expect.poll(() => sent).toHaveLength(1);
  const [{ question: asked, until }] = sent as [Sent];
  expect(until).toBe(50);
  const request = { service: "towns", path: "/", body: bodyOf(asked.asked), question: asked };
  expect(asked.asker.headers(request)).toEqual([bodyOf(first.asked)]);
});
