import { setTimeout as wait } from "node:timers/promises";
import { gatewayPart } from "@kommgraph/schema";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startFeedGraph } from "./cache/feed-graph.ts";
import { signedIn } from "./identity/dev-token.ts";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";

type Graph = Awaited<ReturnType<typeof startTinyGraph>>;
type Gateway = Awaited<ReturnType<typeof startGateway>>;
type Options = Parameters<typeof startGateway>[1];

const question = {
  query: "query Towns($kind: String) { towns { name offers(kind: $kind) } } query Names { towns { name } }",
  operationName: "Towns",
};
let graph: Graph;
let gateway: Gateway;
/** Calls of subgraphs, whether they were sent or joined. */
let calls: number;
/** The answer as Apollo Server has it. */
let usual: Awaited<ReturnType<typeof ask>["answer"]>;
beforeEach(async () => {
  graph = await startTinyGraph();
});
afterEach(async () => {
  await gateway.stop();
  await graph.stop();
});

async function start(options: Options = {}, supergraph = supergraphOf([graph.towns, graph.offers])): Promise<void> {
  gateway = await startGateway(supergraph, {
    identity: { kind: "dev" },
    limits: { timeout: 9_000 },
    observe: [() => void calls++],
    ...options,
  });
  // Once in the usual way: what was never asked is not known to be good.
  usual = await ask(question).answer;
  calls = 0;
}

/** Asks until told to hang up. */
function ask(body: object, headers: Record<string, string> = {}) {
  const controller = new AbortController();
  const answer = fetch(`${gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify(body),
    signal: controller.signal,
  }).then(async (response) => ({ headers: response.headers, text: await response.text() }));
  return { answer, hangUp: () => controller.abort() };
}

/** Lets the towns be held while these are asked one after the other, and answers with what all were told. */
async function askedAtOnce(...asked: (() => ReturnType<typeof ask>)[]) {
  graph.towns.behave("held");
  const answers: ReturnType<typeof ask>["answer"][] = [];
  for (const each of asked) {
    answers.push(each().answer);
    await wait(50);
  }
  graph.towns.behave("well");
  return Promise.all(answers);
}

const joined = async (): Promise<number> =>
  Number(
    /^kommgraph_answers_joined_total\{.*\} (\d+)$/m.exec(await (await fetch(`${gateway.url}/metrics`)).text())?.[1] ??
      0,
  );

describe("equal queries of the public that are under way at the same time", () => {
  it("are executed once, where answers are kept, and answered to the letter alike", async () => {
    await start({ cache: {} });
    const answers = await askedAtOnce(...[1, 2, 3].map(() => () => ask(question)));
    expect(calls).toBe(2);
    for (const { text, headers } of answers) {
      expect(text).toBe(usual.text);
      for (const name of ["content-type", "content-length", "cache-control"]) {
        expect(headers.get(name)).toBe(usual.headers.get(name));
      }
      expect(headers.get("cache-control")).toBe("max-age=60, public");
    }
    expect(await joined()).toBe(2);
  });

  it("are executed each where answers are not kept", async () => {
    await start();
    await askedAtOnce(...[1, 2, 3].map(() => () => ask(question)));
    expect(calls).toBe(6);
  });

  it("cost each client its points", async () => {
    await start({ cache: {}, points: { perMinute: 1_000 } });
    const answers = await askedAtOnce(...[1, 2].map(() => () => ask(question)));
    const [one = 0, other = 0] = answers.map(({ headers }) =>
      Number(/r=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1]),
    );
    expect(calls).toBe(2);
    expect(one).not.toBe(other);
  });

  it("fail for all, with a trace id of its own for each", async () => {
    await start({ cache: {} });
    graph.offers.behave("failing");
    const answers = await askedAtOnce(...[1, 2].map(() => () => ask(question)));
    const errors = answers.map(({ text }) => JSON.parse(text).errors[0].extensions);
    expect(calls).toBe(2);
    expect(errors.map(({ service }) => service)).toEqual(["offers", "offers"]);
    expect(errors[0].traceId).not.toBe(errors[1].traceId);
  });

  it("go on for who is left when the first hangs up, and end with the last", async () => {
    await start({ cache: {} });
    graph.towns.behave("held");
    const [one, other] = [ask(question), ask(question)];
    const first = one.answer.catch(() => "hung up");
    await vi.waitFor(async () => expect(await joined()).toBe(1), 5_000);
    one.hangUp();
    expect(await first).toBe("hung up");
    await wait(200); // for the gateway to notice
    graph.towns.behave("well");
    expect(JSON.parse((await other.answer).text).data.towns).toHaveLength(3);
    expect(graph.towns.abandoned).toBe(0);
    graph.towns.behave("held");
    const last = [ask(question), ask(question)];
    const ended = last.map(({ answer }) => answer.catch(() => "hung up"));
    await vi.waitFor(async () => expect(await joined()).toBe(2), 5_000);
    for (const { hangUp } of last) hangUp();
    await Promise.all(ended);
    await vi.waitFor(() => expect(graph.towns.abandoned).toBe(1), 5_000);
  });

  it("are joined for a second only: who comes later may want to see what has become of it", async () => {
    await start({ cache: {} });
    graph.towns.behave("held");
    const early = ask(question).answer;
    await vi.waitFor(() => expect(calls).toBe(1), 5_000);
    await wait(1_050);
    const late = ask(question).answer;
    await vi.waitFor(() => expect(calls).toBe(2), 5_000);
    graph.towns.behave("well");
    expect((await early).text).toBe((await late).text);
  });
});

describe("nobody is given what was made for another", () => {
  it.each<[string, object, () => Promise<Record<string, string>>]>([
    ["asks with other variables", { ...question, variables: { kind: "advice" } }, async () => ({})],
    ["asks something else", { query: "{ towns { name } }" }, async () => ({})],
    ["names another operation of the same text", { ...question, operationName: "Names" }, async () => ({})],
    ["speaks another language", question, async () => ({ "accept-language": "de" })],
    ["is somebody", question, () => signedIn(gateway.url, "mun_05122000", "editor")],
    ["wants to know who was asked for it", question, async () => ({ "x-kommgraph-trace": "1" })],
  ])("who %s", async (_who, body, headersOf) => {
    await start({ cache: {} });
    const headers = await headersOf();
    const alone = (await ask(body, headers).answer).text;
    calls = 0;
    const [, other] = await askedAtOnce(
      () => ask(question),
      () => ask(body, headers),
    );
    expect(calls).toBeGreaterThan(2);
    expect(withoutCounts(other?.text)).toBe(withoutCounts(alone));
    expect(await joined()).toBe(0);
  });

  it("also where both are the same somebody", async () => {
    await start({ cache: {} });
    const headers = await signedIn(gateway.url, "mun_05122000", "editor");
    await askedAtOnce(...[1, 2].map(() => () => ask(question, headers)));
    expect(calls).toBe(4);
  });

  it("who is told what is left of their own points", async () => {
    const { name, url, sdl } = gatewayPart;
    const whole = supergraphOf([graph.towns, graph.offers, { ...graph.towns, name, url, typeDefs: sdl }]);
    await start({ cache: {}, points: { perMinute: 1_000 }, proxies: ["127.0.0.1"] }, whole);
    const body = { query: "{ rateLimit { remaining } towns { name } }" };
    const from = (address: string) => () => ask(body, { "x-forwarded-for": address });
    await from("192.0.2.1")().answer;
    const left = (await askedAtOnce(from("192.0.2.1"), from("192.0.2.2"))).map(
      ({ text }) => JSON.parse(text).data.rateLimit.remaining,
    );
    expect(left[0]).toBeLessThan(left[1]);
  });
});

it("who comes after a change was heard does not join what began before it", async () => {
  const feed = await startFeedGraph();
  gateway = await startGateway(supergraphOf([feed.subgraph, feed.owner]), { cache: {}, limits: { timeout: 9_000 } });
  const body = { query: "{ applications { id } municipality { name } }" };
  const reads = async (asked: () => unknown) => {
    const before = feed.reads;
    asked();
    await vi.waitFor(() => expect(feed.reads).toBeGreaterThan(before), 5_000);
  };
  await ask(body).answer;
  await ask(body).answer;
  const release = feed.hold();
  let early: ReturnType<typeof ask>["answer"] | undefined;
  await reads(() => {
    early = ask(body).answer;
  });
  feed.name = "Burg";
  feed.position++;
  await wait(500); // for the gateway to hear of it
  let late: ReturnType<typeof ask>["answer"] | undefined;
  await reads(() => {
    late = ask(body).answer;
  });
  release();
  expect((await early)?.text).toContain("Solingen");
  expect((await late)?.text).toContain("Burg");
  await feed.subgraph.stop();
  await feed.owner.stop();
});

/** What of an answer does not depend on who else asked the subgraphs at that moment. */
function withoutCounts(text = ""): string {
  return text.replaceAll(/"(requests|statements|ms)":[\d.]+/g, "");
}
