import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { pinSelf, spawnOn, stop } from "./contestants.ts";
import { sdls, urlOf } from "./schema.ts";
import { Client } from "./shoot.ts";

/** The subgraphs of the benchmark on the core that the load has too, and their supergraph in a file. */
export async function startFederation(): Promise<{ supergraph: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "kommgraph-bench-"));
  const supergraph = join(folder, "supergraph.graphql");
  writeFileSync(supergraph, composed());
  // With a large young generation: the subgraphs are not what is measured, and must not be what is waited for.
  const engine = ["--max-semi-space-size=64"];
  const subgraphs = spawnOn(1, fileURLToPath(new URL("subgraphs.ts", import.meta.url)), [], { engine });
  await new Promise((resolve) => subgraphs.stdout?.once("data", resolve));
  pinSelf(1);
  return {
    supergraph,
    async stop() {
      await stop(subgraphs);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a gateway answers. */
export async function untilUp(port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      const client = await Client.open(port);
      const { status } = await client.post(JSON.stringify({ query: "{ __typename }" }));
      client.close();
      if (status === 200) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the gateway did not start");
}

function composed(): string {
  const services = Object.entries(sdls).map(([name, sdl]) => ({ name, url: urlOf(name), typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}
