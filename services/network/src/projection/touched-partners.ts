import type { EntityManager } from "@mikro-orm/postgresql";
import { arrayOf } from "./array-of.ts";
import type { ProjectedType, Row } from "./projected-types.ts";

/** Per table the partner at one end of all links that a row proves, and the columns that make them. */
const ties: Readonly<Record<string, { end: string; columns: readonly string[] }>> = {
  partner: { end: "id", columns: ["type", "municipality_id"] },
  offer: { end: "provider_id", columns: ["provider_id", "municipality_id", "ends_on"] },
  grant_fact: { end: "recipient_id", columns: ["recipient_id", "forwarded_from_id"] },
  cooperation_fact: { end: "lead_id", columns: ["lead_id", "partner_ids", "transferred_from_id"] },
  practice_fact: { end: "origin_id", columns: ["origin_id", "adopter_ids"] },
};

/**
 * Partners whose links may have changed, those before and those after; one end of a link is enough. A seat that falls
 * free touches nobody.
 */
export async function touchedBy(
  em: EntityManager,
  { table }: ProjectedType,
  ids: readonly string[],
  rows: readonly Row[],
): Promise<Set<string>> {
  const tie = ties[table];
  if (!tie) return new Set();
  const { end, columns } = tie;
  const before = (await em.execute(`select id, ${columns.join(", ")} from ${table} where id = any(?)`, [
    arrayOf(ids),
  ])) as Row[];
  const known = new Map(before.map((row) => [row.id, row]));
  const coming = new Map(rows.map((row) => [row.id, row]));
  const touched = new Set<string>();
  for (const id of ids) {
    const [old, fresh] = [known.get(id), coming.get(id)];
    const differs = columns.some((column) => dayOrText(old?.[column]) !== dayOrText(fresh?.[column]));
    // Of a network's members, which have rows of their own, its feed does not tell.
    if (!differs && !id.startsWith("net_")) continue;
    for (const partner of [old?.[end], fresh?.[end]]) if (typeof partner === "string") touched.add(partner);
  }
  return touched;
}

/** Those who agreed; agreements are rows of this service, and nothing of them is kept twice. */
export async function partiesOf(em: EntityManager, agreements: readonly string[]): Promise<string[]> {
  const rows = (await em.execute(
    `select distinct partner_id as id from agreement_partner where agreement_id = any(?)`,
    [arrayOf(agreements)],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** Keeps whose links changed, under a number that grows, for those who hold the links in memory. */
export async function noteTouched(em: EntityManager, partners: ReadonlySet<string>): Promise<void> {
  if (partners.size === 0) return;
  await em.execute("update change_counter set turn = turn + 1");
  await em.execute(
    `insert into touched_partner (id, turn) select id, turn from change_counter, unnest(?::text[]) as id
     on conflict (id) do update set turn = excluded.turn`,
    [arrayOf([...partners])],
  );
}

/** A date comes from the database as an instant or a day, depending on who asks. */
function dayOrText(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString().slice(0, 10));
  return JSON.stringify(value ?? null);
}
