import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "@kommgraph/infra";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OperationRegistry } from "../../src/operations/operation-registry.ts";
import { hashOf } from "../../src/operations/read-operations.ts";
import { warmOperations } from "../../src/operations/warm-operations.ts";

const log = createLog("test", { logLevel: "silent" });
const fileOf = (...texts: string[]) => JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text])));
const towns = "query Towns { towns { name } }";
const kinds = "{ offerKinds }";
const two = "query One { offerKinds } query Two { offerKinds }";

let folder: string;
let registry: OperationRegistry;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kommgraph-warm-"));
});
afterEach(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

describe("registered operations are planned", () => {
  it("after each change of the supergraph or the registry, by every name a client may use", async () => {
    writeFileSync(join(folder, "portal.json"), fileOf(towns, two));
    registry = await OperationRegistry.open({ paths: [folder], log, interval: 10 });
    const planned: string[] = [];
    const warm = (operations: Iterable<{ hash: string; operationName?: string }>) => {
      for (const { hash, operationName } of operations) planned.push(`${hash.slice(0, 8)} ${operationName ?? ""}`);
    };
    const forms = (text: string, ...names: string[]) => names.map((name) => `${hashOf(text).slice(0, 8)} ${name}`);
    const server = await warmOperations({ warm }, registry, log).serverWillStart?.({} as never);
    server?.schemaDidLoadOrUpdate?.({} as never);
    const first = [...forms(towns, "", "Towns"), ...forms(two, "One", "Two")];
    await vi.waitFor(() => expect(planned).toEqual(first));
    server?.schemaDidLoadOrUpdate?.({} as never);
    await vi.waitFor(() => expect(planned).toEqual([...first, ...first]));
    writeFileSync(join(folder, "portal.json"), fileOf(kinds));
    await vi.waitFor(() => expect(planned.at(-1)).toEqual(forms(kinds, "")[0]));
  });

  it("also where one of them cannot be", async () => {
    writeFileSync(join(folder, "portal.json"), fileOf(towns, kinds));
    registry = await OperationRegistry.open({ paths: [folder], log });
    const planned: string[] = [];
    const warm = (operations: Iterable<{ query: string }>) => {
      for (const { query } of operations) {
        if (query === towns) throw new Error("no plan");
        planned.push(query);
      }
    };
    const server = await warmOperations({ warm }, registry, log).serverWillStart?.({} as never);
    server?.schemaDidLoadOrUpdate?.({} as never);
    await vi.waitFor(() => expect(planned).toEqual([kinds]));
  });
});
