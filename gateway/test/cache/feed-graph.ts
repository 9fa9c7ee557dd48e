import { subgraphNames } from "@kommgraph/schema";
import { startTinySubgraph } from "../tiny-subgraph.ts";

const schema = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Municipality @key(fields: "id") { id: ID! name: String! greeting: String! }
type Application { id: ID! }
type ChangePage { next: String! }
type Freshness { source: String! asOf: String! }
type Query {
  municipality(id: ID = "1"): Municipality
  towns: [Municipality!]!
  broken: [Municipality]
  applications: [Application!]!
  changes(types: [String!], first: Int): ChangePage!
  freshness: [Freshness!]!
}
type Mutation { rename(name: String!): Municipality }`;

/** A graph of one subgraph, with a feed of changes as ours has one, that is turned by hand. */
export async function startFeedGraph() {
  const state = { name: "Solingen", position: 1, lagMs: 0, reads: 0, sources: [...subgraphNames] as string[] };
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
      changes: () => ({ next: `cursor ${state.position}` }),
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
  return Object.assign(state, {
    subgraph,
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
