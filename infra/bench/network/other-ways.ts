import { UndirectedGraph } from "graphology";
import { countConnectedComponents } from "graphology-components";
import { bidirectional } from "graphology-shortest-path/unweighted.js";
import type { Client } from "pg";

/** The questions of the graph, by whoever answers them. */
export interface Way {
  name: string;
  /** Links of the shortest chain; null where there is none of at most six. */
  path(from: string, to: string): Promise<number | null>;
  /** Partners within three links, the nearest first, then by id; the first hundred. */
  neighbours(from: string): Promise<string[]>;
  /** Partners among these whose loss cuts others apart, by id. */
  bridges(among: readonly string[]): Promise<string[]>;
}

/** Recursive statements over a table of the same links with an index for either end. */
export async function recursiveSql(database: Client): Promise<Way> {
  await database.query("drop table if exists pg_temp.tie");
  await database.query(`create temporary table tie as
    select from_id as one, to_id as other from links_on(current_date) where from_id <> to_id
    union select to_id, from_id from links_on(current_date) where from_id <> to_id`);
  await database.query("create index on tie (one, other)");
  await database.query("analyze tie");
  await database.query("set statement_timeout = '60s'");
  const ids = async (text: string, values: unknown[]) =>
    (await database.query(text, values)).rows.map(({ id }: { id: string }) => id);
  return {
    name: "recursive SQL",
    async path(from, to) {
      const { rows } = await database.query(
        `with recursive walk(id, length) as (
           select $1::text, 0
           union select other, length + 1 from walk join tie on one = id where length < 6
         ) select min(length) as length from walk where id = $2`,
        [from, to],
      );
      return rows[0].length as number | null;
    },
    neighbours: (from) =>
      ids(
        `with recursive walk(id, length) as (
           select $1::text, 0
           union select other, length + 1 from walk join tie on one = id where length < 3
         ) select id from walk where id <> $1 group by id order by min(length), id collate "C" limit 100`,
        [from],
      ),
    // A partner is a bridge if, without it, from one of its neighbours not all others are reached any more.
    bridges: (among) =>
      ids(
        `with recursive member as materialized (select unnest($1::text[]) as id),
         near as materialized (select one, other from tie where one in (select id from member) and other in (select id from member)),
         start as (select id as gone, (select min(other) from near where one = id) as id from member),
         walk(gone, id) as (
           select gone, id from start where id is not null
           union select walk.gone, near.other from walk join near on near.one = walk.id and near.other <> walk.gone
         )
         select member.id from member
         where exists (select from near where one = member.id and not exists (
           select from walk where gone = member.id and walk.id = near.other))
         order by member.id collate "C"`,
        [among],
      ),
  };
}

/** graphology with everything in memory; cutting apart is tried out partner by partner. */
export async function graphology(database: Client): Promise<Way> {
  const graph = new UndirectedGraph();
  for (const { one, other } of (await database.query("select one, other from tie where one < other")).rows) {
    graph.mergeEdge(one, other);
  }
  return {
    name: "graphology",
    async path(from, to) {
      const chain = graph.hasNode(from) && graph.hasNode(to) ? bidirectional(graph, from, to) : null;
      return chain && chain.length <= 7 ? chain.length - 1 : null;
    },
    async neighbours(from) {
      const seen = new Set([from]);
      const found: string[] = [];
      let edge = [from];
      for (let distance = 1; distance <= 3 && graph.hasNode(from); distance++) {
        const next = edge.flatMap((id) => graph.neighbors(id)).filter((id) => !seen.has(id) && seen.add(id));
        edge = [...new Set(next)].sort();
        found.push(...edge);
      }
      return found.slice(0, 100);
    },
    async bridges(among) {
      const members = new Set(among.filter((id) => graph.hasNode(id)));
      const part = new UndirectedGraph();
      for (const id of members) part.addNode(id);
      for (const id of members) {
        for (const other of graph.neighbors(id)) if (id < other && members.has(other)) part.addEdge(id, other);
      }
      const pieces = countConnectedComponents(part);
      return [...members].sort().filter((id) => {
        const around = part.neighbors(id);
        part.dropNode(id);
        const left = countConnectedComponents(part);
        part.addNode(id);
        for (const other of around) part.addEdge(id, other);
        return left > pieces - (around.length === 0 ? 1 : 0);
      });
    },
  };
}

/** This graph, over HTTP, with everything a question goes through. */
export function ours(ask: (query: string) => Promise<{ data: unknown }>): Way & { municipality: string } {
  const way = {
    name: "this graph, over HTTP",
    municipality: "",
    async path(from: string, to: string) {
      const { data } = await ask(`{ path(from: "${from}", to: "${to}") { kind } }`);
      return (data as { path: unknown[] | null }).path?.length ?? null;
    },
    async neighbours(from: string) {
      const { data } = await ask(
        `{ node(id: "${from}") { ... on Partner { neighbours(depth: 3, first: 100) { partner { id } } } } }`,
      );
      return (data as { node: { neighbours: { partner: { id: string } }[] } }).node.neighbours.map(
        ({ partner }) => partner.id,
      );
    },
    async bridges() {
      const { data } = await ask(`{ bridges(municipality: "${way.municipality}") { id } }`);
      return (data as { bridges: { id: string }[] }).bridges.map(({ id }) => id).sort();
    },
  };
  return way;
}
