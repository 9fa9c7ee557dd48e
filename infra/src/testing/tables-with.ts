import type { TestService } from "./test-service.ts";

/** The tables of the whole database, whoever owns them, in which some row contains a text, in whatever column and case. */
export async function tablesWith(service: Pick<TestService, "asOwner">, text: string): Promise<string[]> {
  const tables = await service.asOwner(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by table_name`,
  );
  const found: string[] = [];
  for (const { schema, name } of tables as { schema: string; name: string }[]) {
    const rows = await service.asOwner(
      `select 1 from "${schema}"."${name}" "row" where "row"::text ilike '%' || $1 || '%' limit 1`,
      [text],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
