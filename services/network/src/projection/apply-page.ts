import type { FeedChange, FeedPage } from "@kommgraph/infra";
import type { SubgraphName } from "@kommgraph/schema";
import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { arrayOf } from "./array-of.ts";
import { lockSources } from "./lock-sources.ts";
import { type ProjectedType, projectedTypes, type Row } from "./projected-types.ts";
import { noteTouched, partiesOf, touchedBy } from "./touched-partners.ts";

/**
 * Applies a page of a feed and keeps its position in the same transaction, so that each change is applied once, whoever
 * is killed when. Replicas take turns by a lock; one that comes second finds the position moved and does nothing.
 * Answers how many changes were applied.
 */
export function applyPage(orm: MikroORM, source: SubgraphName, after: number, page: FeedPage): Promise<number> {
  const heardAt = new Date().toISOString();
  return orm.em.fork().transactional(async (em) => {
    await lockSources(em, [source]);
    const [known] = await em.execute("select position::int8 as position from feed_source where source = ?", [source]);
    if (Number((known as { position: string } | undefined)?.position ?? 0) !== after) return 0;
    const asOf = page.more ? (page.changes.at(-1)?.at ?? heardAt) : heardAt;
    await em.execute(
      `insert into feed_source values (?, ?, ?)
       on conflict (source) do update set position = excluded.position, as_of = excluded.as_of`,
      [source, page.next, asOf],
    );
    if (page.changes.length === 0) return 0;
    const touched = await projectChanges(em, page.changes);
    await writeLog(em, source, page.changes);
    await noteTouched(em, touched);
    return page.changes.length;
  });
}

/** Brings the tables to what the changes say; of several changes of a thing only the last counts. */
async function projectChanges(em: EntityManager, changes: readonly FeedChange[]): Promise<Set<string>> {
  const touched = new Set<string>();
  const latest = new Map(changes.map((change) => [change.id, change]));
  for (const [type, ofType] of Map.groupBy(latest.values(), (change) => change.type)) {
    const ids = ofType.map(({ id }) => id);
    if (type === "Agreement") for (const id of await partiesOf(em, ids)) touched.add(id);
    const projected = projectedTypes[type];
    if (!projected) continue;
    const rows = ofType.flatMap(({ id, data }) => toRow(projected, id, data));
    for (const id of await touchedBy(em, projected, ids, rows)) touched.add(id);
    await replaceRows(em, projected, ids, rows);
  }
  return touched;
}

function toRow({ rowOf }: ProjectedType, id: string, data: FeedChange["data"]): Row[] {
  const row = data === null ? null : rowOf(id, data);
  return row ? [{ id, ...row }] : [];
}

/** What is there is written over, so that a figure that moves costs no more than itself; what is gone goes. */
async function replaceRows(em: EntityManager, { table, columns }: ProjectedType, ids: string[], rows: Row[]) {
  const gone = new Set(ids);
  for (const { id } of rows) gone.delete(id);
  if (gone.size > 0) await em.execute(`delete from ${table} where id = any(?)`, [arrayOf([...gone])]);
  if (rows.length === 0) return;
  const list = columns.join(", ");
  const updates = columns.filter((column) => column !== "id").map((column) => `${column} = excluded.${column}`);
  await em.execute(
    `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, ?::jsonb)
     on conflict (id) do update set ${updates.join(", ")}`,
    [JSON.stringify(rows)],
  );
  if (columns.includes("folded")) await keepWords(em, table, rows);
}

/** The words there are, for whoever mistypes one; in one order, so that two sources never wait for each other. */
async function keepWords(em: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  const words = new Set(rows.flatMap(({ folded }) => String(folded).split(" ")));
  words.delete("");
  await em.execute(
    `insert into search_word select ?, word from unnest(?::text[]) as fresh(word)
     where not exists (select from search_word known where known.kind = ? and known.word = fresh.word)
     order by word on conflict do nothing`,
    [table, arrayOf([...words]), table],
  );
}

/**
 * One order over all sources. The counter's row stays locked until the transaction ends, so that numbers appear in the
 * order in which they were given. What was logged before the projection was dropped is not logged again, but counted for
 * those who follow the log to know what is in the projection.
 */
async function writeLog(em: EntityManager, source: SubgraphName, changes: readonly FeedChange[]): Promise<void> {
  await em.execute("select last from change_counter for update");
  await em.execute(
    `with fresh as (
       select position, at, kind, type, id, row_number() over (order by position) as step
       from jsonb_to_recordset(?::jsonb) as change(position bigint, at timestamptz, kind text, type text, id text)
       where not exists (select from change_log known where known.source = ? and known.position = change.position)
     ), logged as (
       insert into change_log (number, source, position, at, kind, type, entity_id)
       select (select last from change_counter) + step, ?, position, at, kind, type, id from fresh returning 1
     )
     update change_counter set last = last + (select count(*) from logged),
       heard_again = heard_again + case when (select count(*) from logged) < ? then 1 else 0 end`,
    [JSON.stringify(changes.map(({ data: _data, ...change }) => change)), source, source, changes.length],
  );
}
