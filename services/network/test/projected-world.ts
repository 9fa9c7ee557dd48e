import type { MikroORM } from "@mikro-orm/postgresql";
import { applyPage } from "../src/projection/apply-page.ts";
import { followOnce } from "../src/projection/follow-feeds.ts";
import { ownSource, type Source } from "../src/projection/source.ts";

const never = new AbortController().signal;

/** Reads sources to their ends. */
export async function catchUp(orm: MikroORM, ...sources: Source[]): Promise<void> {
  for (const source of sources) {
    while ((await followOnce(orm, source, { waitMs: 0, signal: never })).more);
  }
}

export function catchUpWithItself(orm: MikroORM): Promise<void> {
  return catchUp(orm, ownSource(orm));
}

export type Told = [type: string, id: string, data: Record<string, unknown> | null];

/** Applies facts as if a subgraph had told them. */
export async function tell(orm: MikroORM, facts: readonly Told[]): Promise<void> {
  const [known] = (await orm.em
    .fork()
    .execute(
      `select coalesce(max(position), 0)::int as position from feed_source where source = 'municipalities'`,
    )) as {
    position: number;
  }[];
  const after = known?.position ?? 0;
  const changes = facts.map(([type, id, data], index) => ({
    position: after + index + 1,
    at: "2026-11-18T08:00:00.000Z",
    kind: data === null ? ("DELETED" as const) : ("CREATED" as const),
    type,
    id,
    data,
  }));
  await applyPage(orm, "municipalities", after, { changes, next: after + changes.length, more: false });
}

const projection = [
  "partner",
  "offer",
  "need",
  "target",
  "grant_fact",
  "cooperation_fact",
  "practice_fact",
  "change_log",
];

/** Every row of the projection, byte for byte. */
export async function contentOf(orm: MikroORM): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of projection) {
    const rows = (await orm.em.fork().execute(`select to_jsonb(kept)::text as row from ${table} kept order by 1`)) as {
      row: string;
    }[];
    content[table] = rows.map(({ row }) => row);
  }
  return content;
}

/** How many rows a table has, or that part of it of which a condition holds. */
export const count = async (orm: MikroORM, sql: string): Promise<number> =>
  ((await orm.em.fork().execute(`select count(*)::int as number from ${sql}`)) as any[])[0].number;

/** Loses everything that was heard; the log goes too where `log` is given. */
export async function drop(orm: MikroORM, { log }: { log: boolean }): Promise<void> {
  const tables = projection.filter((table) => table !== "change_log");
  const em = orm.em.fork();
  for (const table of [...tables, "feed_source", "touched_partner", ...(log ? ["change_log"] : [])]) {
    await em.execute(`delete from ${table}`);
  }
  if (log) await em.execute(`update change_counter set last = 0`);
}
