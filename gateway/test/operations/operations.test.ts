import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "@kommgraph/infra";
import { buildSchema, getIntrospectionQuery } from "graphql";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DocumentCheck } from "../../src/guard/limits/check-document.ts";
import { usualLimits } from "../../src/guard/limits/limits.ts";
import { OperationRegistry } from "../../src/operations/operation-registry.ts";
import { registerOperations } from "../../src/operations/register-operations.ts";
import { startGateway, startTinyGraph, supergraphOf } from "../tiny-graph.ts";

const towns = "query Towns { towns { name } }";
const kinds = "query Kinds { offerKinds }";
const change = 'mutation Found { found(name: "Velbert") { name } }';
const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const fileOf = (...texts: string[]) => JSON.stringify(Object.fromEntries(texts.map((text) => [hash(text), text])));

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let folder: string;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let started = false;
beforeAll(async () => {
  graph = await startTinyGraph();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kommgraph-operations-"));
});
afterEach(async () => {
  if (started) await gateway.stop();
  started = false;
  rmSync(folder, { recursive: true });
});
afterAll(() => graph.stop());

async function start(only: boolean, ...texts: string[]) {
  writeFileSync(join(folder, "portal.json"), fileOf(...texts));
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), {
    operations: { paths: [join(folder, "missing.json"), folder], only },
  });
  started = true;
}

async function post(body: object) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as any) };
}

async function get(parameters: Record<string, string>) {
  const response = await fetch(`${gateway.url}/graphql?${new URLSearchParams(parameters)}`, {
    headers: { "apollo-require-preflight": "1" },
  });
  return { status: response.status, ...((await response.json()) as any) };
}

const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hash(text) } });
const answer = { towns: [{ name: "Solingen" }, { name: "Remscheid" }, { name: "Wuppertal" }] };
const refused = { status: 400, errors: [{ extensions: { code: "OPERATION_NOT_REGISTERED" } }] };

describe("a registered operation", () => {
  it.each([true, false])("is executed by its text or its hash, in every form; others refused: %s", async (only) => {
    await start(only, towns);
    expect((await post({ query: towns })).data).toEqual(answer);
    expect((await post({ documentId: `sha256:${hash(towns)}` })).data).toEqual(answer);
    expect((await post({ documentId: hash(towns), operationName: "Towns" })).data).toEqual(answer);
    expect((await post({ extensions: persisted(towns) })).data).toEqual(answer);
    expect((await get({ extensions: JSON.stringify(persisted(towns)) })).data).toEqual(answer);
    expect((await get({ documentId: `sha256:${hash(towns)}` })).data).toEqual(answer);
  });

  it("that changes something is not executed by GET", async () => {
    await start(true, change);
    expect(await get({ documentId: `sha256:${hash(change)}` })).toMatchObject({ status: 405 });
    expect((await post({ documentId: `sha256:${hash(change)}` })).data).toEqual({ found: { name: "Velbert" } });
  });

  it("keeps to the limits like every other", async () => {
    const wide = `{ towns { ${Array.from({ length: 31 }, (_, index) => `n${index}: name`).join(" ")} } }`;
    await start(false, wide);
    const { errors } = await post({ documentId: `sha256:${hash(wide)}` });
    expect(errors).toMatchObject([{ extensions: { code: "TOO_MANY_ALIASES" } }]);
  });
});

describe("with OPERATIONS=registered", () => {
  it("everything else is refused, with what to do, before a subgraph is asked", async () => {
    await start(true, towns);
    const before = graph.offers.seen.length + graph.towns.seen.length;
    expect(await post({ query: kinds })).toMatchObject(refused);
    expect(await post({ query: `${towns} ` })).toMatchObject(refused);
    expect(await post({ query: kinds, extensions: persisted(towns) })).toMatchObject(refused);
    expect(await post({ query: kinds, documentId: `sha256:${hash(towns)}` })).toMatchObject(refused);
    expect(await post({ documentId: `sha256:${hash(kinds)}` })).toMatchObject(refused);
    expect(await post({ documentId: "__proto__" })).toMatchObject(refused);
    expect(await get({ query: kinds })).toMatchObject(refused);
    expect(await get({ documentId: `sha256:${hash(kinds)}` })).toMatchObject(refused);
    expect(await get({ extensions: JSON.stringify(persisted(kinds)) })).toMatchObject(refused);
    const { errors } = await post({ query: getIntrospectionQuery() });
    expect(errors[0].message).toMatch(/schema \(read \/schema\.graphql\).*sandbox.*register <client>/);
    expect(graph.offers.seen.length + graph.towns.seen.length).toBe(before);
  });

  it("what was sent as a text is not remembered under its hash", async () => {
    await start(true, towns);
    expect(await post({ query: kinds, extensions: persisted(kinds) })).toMatchObject(refused);
    expect(await post({ extensions: persisted(kinds) })).toMatchObject(refused);
  });

  it("a request that asks for nothing, or for several things at once, executes nothing", async () => {
    await start(true, towns);
    for (const body of [{}, { query: "" }, { query: null }, { query: { kind: "Document" } }, [{ query: kinds }]]) {
      const { status, data, errors } = await post(body);
      expect([status, data], JSON.stringify(body)).toEqual([400, undefined]);
      expect(errors).toHaveLength(1);
    }
  });
});

describe("with OPERATIONS=any", () => {
  it("everything is executed, and Apollo's clients may teach a hash", async () => {
    await start(false, towns);
    expect((await post({ query: kinds })).data).toEqual({ offerKinds: ["advice", "course"] });
    const [unknown] = (await post({ extensions: persisted(kinds) })).errors;
    expect(unknown.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
    await post({ query: kinds, extensions: persisted(kinds) });
    expect((await post({ extensions: persisted(kinds) })).data).toEqual({ offerKinds: ["advice", "course"] });
  });

  it("a document id that nobody registered is refused, and the text asked for", async () => {
    await start(false, towns);
    const { status, errors } = await post({ documentId: `sha256:${hash(kinds)}` });
    expect({ status, errors }).toMatchObject(refused);
    expect(errors[0].message).toContain("Send its text as “query”.");
  });
});

describe("the registry", () => {
  const open = () =>
    OperationRegistry.open({ paths: [folder], log: createLog("test", { logLevel: "silent" }), interval: 10 });

  it("follows its files: new ones, changed ones, and those that are gone", async () => {
    const registry = await open();
    expect(registry.all()).toEqual([]);
    writeFileSync(join(folder, "portal.json"), fileOf(towns));
    await vi.waitFor(() => expect(registry.find(hash(towns))).toMatchObject({ text: towns, client: "portal" }));
    writeFileSync(join(folder, "portal.json"), fileOf(kinds));
    await vi.waitFor(() => expect(registry.find(hash(kinds))?.text).toBe(kinds));
    expect(registry.find(hash(towns))).toBeUndefined();
    rmSync(join(folder, "portal.json"));
    await vi.waitFor(() => expect(registry.all()).toEqual([]));
    registry.close();
  });

  it.each([
    ["half a file", fileOf(towns).slice(0, 40)],
    ["a text under a foreign hash", JSON.stringify({ [hash(towns)]: kinds })],
    ["a list", "[1]"],
  ])("goes on with what it had when a file becomes %s", async (_what, broken) => {
    const file = join(folder, "portal.json");
    writeFileSync(file, fileOf(towns));
    const registry = await open();
    writeFileSync(file, broken);
    writeFileSync(join(folder, "other.json"), fileOf(kinds));
    await vi.waitFor(() => expect(registry.find(hash(kinds))).toBeDefined());
    expect(registry.all().map(({ text }) => text)).toEqual([towns, kinds]);
    registry.close();
  });
});

describe("registering", () => {
  const schema = buildSchema("type Query { towns: [Town!]! offerKinds: [String!] } type Town { name: String! }");
  const register = (client: string, texts: Record<string, string>) => {
    mkdirSync(join(folder, "documents"), { recursive: true });
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, "documents", name), text);
    return registerOperations({
      client,
      files: Object.keys(texts).map((name) => join(folder, "documents", name)),
      schema,
      documents: new DocumentCheck(usualLimits),
      folder: join(folder, "clients"),
    });
  };

  it("adds operations to what the client had, and the gateway takes them at once", async () => {
    await start(true);
    const registered = await register("portal", { "towns.graphql": towns });
    expect([...registered.values()]).toEqual([hash(towns)]);
    await register("portal", { "kinds.graphql": kinds });
    const registry = await OperationRegistry.open({
      paths: [join(folder, "clients")],
      log: createLog("test", { logLevel: "silent" }),
    });
    expect(registry.all().map(({ text }) => text)).toEqual([towns, kinds]);
    registry.close();
    expect(await post({ query: kinds })).toMatchObject(refused);
    await registerOperations({
      client: "app",
      files: [join(folder, "documents", "kinds.graphql")],
      schema,
      documents: new DocumentCheck(usualLimits),
      folder,
    });
    await vi.waitFor(async () => expect((await post({ query: kinds })).status).toBe(200), { timeout: 5_000 });
  });

  it("tells every complaint at once, and then registers nothing", async () => {
    const bad = { "good.graphql": towns, "typo.graphql": "{ town { name } }", "half.graphql": "{ towns {" };
    const registering = register("portal", { ...bad, "deep.graphql": `{ ${"a {".repeat(12)} a ${"}".repeat(12)} }` });
    await expect(registering).rejects.toThrow(/typo\.graphql: line 1: Cannot query field "town"/);
    await expect(registering).rejects.toThrow(/half\.graphql: Syntax Error/);
    await expect(registering).rejects.toThrow(/deep\.graphql: This is too much at once: 13 levels/);
    const registry = await OperationRegistry.open({
      paths: [join(folder, "clients")],
      log: createLog("test", { logLevel: "silent" }),
    });
    expect(registry.all()).toEqual([]);
    registry.close();
  });

  it.each(["", "../portal", "Portal", "a/b"])("refuses “%s” as the name of a client", async (client) => {
    await expect(register(client, { "towns.graphql": towns })).rejects.toThrow("is no name for a client");
  });
});
