import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeServices } from "@apollo/composition";
import { createLog } from "@kommgraph/infra";
import { parse } from "graphql";
import { type GatewayOptions, openGateway } from "../src/gateway.ts";
import { startTinySubgraph, type TinySubgraph } from "./tiny-subgraph.ts";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

const townsSchema = `${link}
"A town."
type Town @key(fields: "id") { id: ID! name: String! }
type Query { towns: [Town!] town(id: ID!): Town }
type Mutation { found(name: String!): Town }`;

const offersSchema = `${link}
type Town @key(fields: "id") { id: ID! offers(kind: String): [String!] }
type Query { offerKinds: [String!] }`;

const names = ["Solingen", "Remscheid", "Wuppertal"];

/** Two subgraphs that together make one graph of towns and what is offered there. */
export async function startTinyGraph() {
  const towns = await startTinySubgraph("towns", townsSchema, {
    Query: {
      towns: () => names.map((name, index) => ({ id: String(index), name })),
      town: (_root: unknown, { id }: { id: string }) => ({ id, name: names[Number(id)] }),
    },
    Mutation: { found: (_root: unknown, { name }: { name: string }) => ({ id: "9", name }) },
  });
  const offers = await startTinySubgraph("offers", offersSchema, {
    Query: { offerKinds: () => ["advice", "course"] },
    Town: { offers: ({ id }: { id: string }, { kind = "course" }) => [`${kind} ${id}`] },
  });
  return { towns, offers, stop: () => Promise.all([towns.stop(), offers.stop()]) };
}

/** The supergraph text of subgraphs, which says that they are where `urlOf` says. */
export function supergraphOf(subgraphs: TinySubgraph[], urlOf = ({ url }: TinySubgraph) => url): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map((subgraph) => ({ name: subgraph.name, url: urlOf(subgraph), typeDefs: parse(subgraph.typeDefs) })),
  );
  if (!supergraphSdl) throw new Error(JSON.stringify(errors));
  return supergraphSdl;
}

/** A gateway on a real port, with a supergraph file of its own. */
export async function startGateway(supergraph: string, options: Partial<GatewayOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "kommgraph-gateway-"));
  const file = join(folder, "supergraph.graphql");
  writeFileSync(file, supergraph);
  const gateway = await openGateway({
    supergraph: file,
    subgraphUrls: {},
    readiness: "health",
    production: false,
    log: createLog("gateway", { logLevel: "silent" }),
    ...options,
  });
  await gateway.app.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(gateway.app.server.address() as AddressInfo).port}`;
  return {
    url,
    file,
    async ask(query: string, headers: Record<string, string> = {}) {
      const started = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query }),
      });
      const text = await response.text();
      return { ...(JSON.parse(text) as any), text, status: response.status, ms: performance.now() - started };
    },
    async stop() {
      await gateway.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
