import { GraphQLError } from "graphql";
import { startTinySubgraph } from "../tiny-subgraph.ts";

const schema = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Change { cursor: String! at: String! kind: String! type: String! id: ID! }
type ChangePage { changes: [Change!]! next: String! more: Boolean! }
type Query { changes(after: String, types: [String!], first: Int! = 100): ChangePage! }`;

const types = ["Course", "Need"];

/** A graph of which there is nothing but changes, told as the network service tells them. */
export async function startChangingGraph() {
  const log: { type: string; id: string }[] = [];
  /** What it was asked, newest last. */
  const asked: { after?: string | null; types?: string[] | null }[] = [];
  const cursorOf = (number: number) => Buffer.from(`changes:${number}`).toString("base64url");
  function changes(_root: unknown, args: { after?: string | null; types?: string[] | null; first: number }) {
    asked.push(args);
    if (args.types?.some((type) => !types.includes(type))) throw badInput("UNKNOWN_TYPE", "There are: Course, Need.");
    const after = args.after == null ? 0 : Number(Buffer.from(args.after, "base64url").toString().split(":")[1]);
    if (!(after <= log.length)) throw badInput("INVALID_CURSOR", "“after” is not a cursor of this feed.");
    // What is not public is in no answer, and the position goes on over it.
    const found = log
      .slice(after)
      .map((change, index) => ({ ...change, cursor: cursorOf(after + index + 1), at: feed.at, kind: "UPDATED" }))
      .filter(({ type }) => type !== "Secret" && (args.types?.includes(type) ?? true));
    const page = found.slice(0, args.first);
    const more = found.length > args.first;
    return { changes: page, next: more ? page.at(-1)?.cursor : cursorOf(log.length), more };
  }
  const feed = { at: "2026-11-18T08:00:00.000Z" };
  const subgraph = await startTinySubgraph("network", schema, { Query: { changes } });
  return {
    subgraph,
    asked,
    /** What every change says of its time, which may be a long story. */
    feed,
    log,
    cursorOf,
    happen(count: number, type = "Course") {
      for (let more = 0; more < count; more++) log.push({ type, id: `${type} ${log.length + 1}` });
    },
    stop: () => subgraph.stop(),
  };
}

function badInput(code: string, message: string) {
  return new GraphQLError(message, { extensions: { code, http: { status: 200 } } });
}
