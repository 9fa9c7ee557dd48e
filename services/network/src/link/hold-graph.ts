import { dayInBerlin, type Context as Request } from "@kommgraph/infra";
import { arrayOf } from "../projection/array-of.ts";
import { PartnerGraph } from "./partner-graph.ts";

type Context = Pick<Request, "em" | "now">;

interface Held {
  graph: PartnerGraph;
  /** Day of which its links speak. */
  day: string;
  /** Everything touched up to this turn is in it. */
  turn: number;
}

/** One graph per database, however many requests ask; each request waits for the one before to bring it up to date. */
const graphs = new WeakMap<object, Promise<Held>>();

/** The links of today in memory, up to date: one statement, and one more where partners were touched since. */
export async function holdGraph(context: Context): Promise<PartnerGraph> {
  const key = context.em.getDriver();
  const before = graphs.get(key);
  const held = (before ?? Promise.reject(new Error("nothing is held yet"))).then(
    (known) => refresh(context, known),
    () => load(context),
  );
  graphs.set(key, held);
  return (await held).graph;
}

async function refresh(context: Context, held: Held): Promise<Held> {
  const day = dayInBerlin(context.now);
  if (held.day !== day) return load(context);
  const rows = (await context.em.execute(
    `select counter.turn::integer as turn, touched.id from change_counter counter
     left join touched_partner touched on touched.turn > ?`,
    [held.turn],
  )) as { turn: number; id: string | null }[];
  const touched = rows.flatMap(({ id }) => id ?? []);
  if (touched.length > 0) {
    const ids = arrayOf(touched);
    const links = (await context.em.execute(
      `select from_id, to_id from links_on(?) where from_id = any(?)
       union select from_id, to_id from links_on(?) where to_id = any(?)`,
      [day, ids, day, ids],
    )) as { from_id: string; to_id: string }[];
    held.graph.replace(
      touched,
      links.map(({ from_id, to_id }) => [from_id, to_id] as const),
    );
    held.turn = rows[0]?.turn ?? held.turn;
  }
  return held;
}

/** Of all facts of the day, because making links of them would only sort what is thrown away here. */
async function load(context: Context): Promise<Held> {
  const day = dayInBerlin(context.now);
  const rows = (await context.em.execute(
    `select null as from_id, null as to_ids, turn::integer from change_counter
     union all
     select from_id, string_agg(to_id, ','), null from link_fact
     where (first_day is null or first_day <= ?) and (last_day is null or last_day >= ?) group by from_id`,
    [day, day],
  )) as { from_id: string | null; to_ids: string | null; turn: number | null }[];
  const graph = new PartnerGraph();
  graph.replace(
    [],
    rows.flatMap(({ from_id, to_ids }) =>
      from_id && to_ids ? to_ids.split(",").map((to) => [from_id, to] as const) : [],
    ),
  );
  return { graph, day, turn: rows.find(({ turn }) => turn !== null)?.turn ?? 0 };
}
