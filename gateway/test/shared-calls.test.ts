import { nobody, ProofReader, proofHeader } from "@kommgraph/infra";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { signedIn } from "./identity/dev-token.ts";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";

const secrets = ["a secret for tests alone that is long enough"];
let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
/** Calls of subgraphs, whether they were sent or joined. */
let calls: number;
beforeEach(async () => {
  graph = await startTinyGraph();
  calls = 0;
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), {
    identity: { kind: "dev" },
    secrets,
    observe: [() => void calls++],
    limits: { timeout: 9_000 },
  });
});
afterEach(async () => {
  await gateway.stop();
  await graph.stop();
});

/** How many requests a subgraph gets when two ask for the same at the same time. */
async function requestsFor(one: Record<string, string>, other: Record<string, string>): Promise<number> {
  graph.towns.behave("held");
  const answers = [one, other].map((headers) => gateway.ask("{ towns { name } }", headers));
  await vi.waitFor(() => expect(calls).toBe(2), 5_000);
  graph.towns.behave("well");
  for (const { data } of await Promise.all(answers)) expect(data.towns).toHaveLength(3);
  return graph.towns.seen.length;
}

it("two who are alike in everything a subgraph hears of them share one request", async () => {
  expect(await requestsFor({}, {})).toBe(1);
});

it.each([
  ["one is somebody", () => signedIn(gateway.url, "mun_05122000"), async () => ({})],
  [
    "they act for different partners",
    () => signedIn(gateway.url, "mun_05122000"),
    () => signedIn(gateway.url, "mun_05120000"),
  ],
  [
    "they have different roles",
    () => signedIn(gateway.url, "mun_05122000"),
    () => signedIn(gateway.url, "mun_05122000", "editor"),
  ],
  [
    "they speak different languages",
    async () => ({ "accept-language": "de" }),
    async () => ({ "accept-language": "en" }),
  ],
])("two share nothing where %s", async (_what, one, other) => {
  expect(await requestsFor(await one(), await other())).toBe(2);
});

it("what is asked after a change is not answered with what was read before it", async () => {
  graph.towns.behave("holding the first");
  const before = gateway.ask("{ towns { name } }");
  await vi.waitFor(() => expect(graph.towns.seen).toHaveLength(1), 5_000);
  await gateway.ask('mutation { found(name: "Velbert") { name } }');
  // The first is still held: who were given its answer would wait for it.
  expect((await gateway.ask("{ towns { name } }")).data.towns).toHaveLength(3);
  expect(graph.towns.seen).toHaveLength(3);
  graph.towns.behave("well");
  expect((await before).data.towns).toHaveLength(3);
});

it("what is asked of several entities at the same moment is one request, with one proof for all of it", async () => {
  const { data, extensions } = await gateway.ask('{ a: town(id: "0") { offers } b: town(id: "1") { offers } }', {
    "x-kommgraph-trace": "1",
  });
  expect(data).toEqual({ a: { offers: ["course 0"] }, b: { offers: ["course 1"] } });
  expect(graph.offers.seen).toHaveLength(1);
  const [headers] = graph.offers.seen;
  const request = { path: "/graphql", body: graph.offers.bodies[0] ?? "" };
  expect(new ProofReader(secrets, "offers").read(String(headers?.[proofHeader]), request)).toEqual({ who: nobody });
  expect(extensions.subgraphs).toMatchObject([
    { name: "towns", requests: 1, statements: 3 },
    { name: "offers", requests: 1, statements: 3 },
  ]);
});

it("a repeated request has a proof of its own, for a subgraph takes none twice", async () => {
  const reader = new ProofReader(secrets, "towns");
  graph.towns.behave("hanging up once");
  expect((await gateway.ask("{ towns { name } }")).errors).toBeUndefined();
  const bodies = graph.towns.bodies;
  const read = graph.towns.seen.map((headers, index) =>
    reader.read(String(headers[proofHeader]), { path: "/graphql", body: bodies[index] ?? "" }),
  );
  expect(read).toEqual([{ who: nobody }, { who: nobody }]);
});
