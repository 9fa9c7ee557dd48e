import { subgraphNames } from "@kommgraph/schema";
import { startTinySubgraph } from "../tiny-subgraph.ts";

const schema = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Municipality @key(fields: "id") { id: ID! name: String! greeting: String! }
type Application { id: ID! }
type Change { id: ID! }
type ChangePage { changes: [Change!]! next: String! more: Boolean! }
type Freshness { source: String! asOf: String! }
type Query {
  municipality(id: ID = "1"): Municipality
  towns: [Municipality!]!
  broken: [Municipality]
  applications: [Application!]!
  favourites: [Municipality!]!
  changes(after: String, types: [String!], first: Int): ChangePage!
  freshness: [Freshness!]!
}
type Mutation { rename(name: String!): Municipality }`;

const ownerSchema = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type GeoPoint { latitude: Float! }
type Municipality @key(fields: "id") { id: ID! kind: String! centre: GeoPoint! partners(first: Int): Int! }`;

/** A graph of two subgraphs, with a feed of changes as ours has one, that is turned by hand. */
export async function startFeedGraph() {
  const state = {
    name: "Solingen",
    position: 1,
    lagMs: 0,
    reads: 0,
    resolved: [] as string[],
    sources: [...subgraphNames] as string[],
  };
  const changed: { id: string; at: number }[] = [];
  /** Lets readers of the name wait until it is called. */
  let gate: Promise<void> | undefined;
  const read = async (id = "1") => {
    state.reads++;
    const { name } = state;
    await gate;
    return { id, name, greeting: `Glück auf, ${name}` };
  };
  const subgraph = await startTinySubgraph("network", schema, {
    Query: {
      municipality: (_root: unknown, { id }: { id: string }) => read(id),
      towns: async () => [await read()],
      broken: () => {
        state.reads++;
        throw new Error("half of it");
      },
      applications: () => {
        state.reads++;
        return [{ id: "1" }];
      },
      favourites: () => ["1", "2", "3"].map((id) => ({ id })),
      changes: (_root: unknown, { after = "", types }: { after?: string; types?: string[] }) => ({
        changes: types ? [] : changed.filter(({ at }) => at > Number(after.split(" ")[1])),
        next: `cursor ${state.position}`,
        more: false,
      }),
      freshness: () =>
        state.sources.map((source) => ({ source, asOf: new Date(Date.now() - state.lagMs).toISOString() })),
    },
    Mutation: {
      rename: (_root: unknown, { name }: { name: string }) => {
        state.name = name;
        return { id: "1", name, greeting: "" };
      },
    },
  });
  const owner = await startTinySubgraph("municipalities", ownerSchema, {
    Municipality: {
      __resolveReference: async ({ id }: { id: string }) => {
        state.resolved.push(id);
        const { name } = state;
        await gate;
        return { id, kind: `${name} ${id}`, centre: { latitude: 51 } };
      },
      partners: () => 7,
    },
  });
  return Object.assign(state, {
    subgraph,
    owner,
    /** Something of this id was written. */
    touch(id: string): void {
      changed.push({ id, at: ++state.position });
    },
    /** Holds all readers back until the answer is called. */
    hold(): () => void {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return () => {
        gate = undefined;
        open();
      };
    },
  });
}
