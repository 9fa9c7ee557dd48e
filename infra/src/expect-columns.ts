import { type MikroORM, ReferenceKind } from "@mikro-orm/postgresql";
import { StartError } from "./config.ts";

/**
 * Refuses to work on tables that lack a column: a data folder that was made while a migration still read otherwise
 * counts as up to date, and every other request would fail on it.
 */
export async function expectColumns(orm: MikroORM, service: string): Promise<void> {
  const rows: { name: string }[] = await orm.em.fork().execute(
    `select relname || '.' || attname as name
     from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = ? and attnum > 0 and not attisdropped`,
    [service],
  );
  const present = new Set(rows.map(({ name }) => name));
  const missing = mappedColumns(orm).filter((column) => !present.has(column));
  if (missing.length === 0) return;
  throw new StartError(
    `The database was made by an older ${service} and lacks ${missing.slice(0, 3).join(", ")}. ` +
      "Remove the data folder, or set KOMMGRAPH_DATA to another one; what was entered in it stays behind.",
  );
}

/** As `table.column`; what is computed while reading has none. */
function mappedColumns(orm: MikroORM): string[] {
  return [...orm.getMetadata().getAll().values()]
    .filter((meta) => !meta.virtual && !meta.embeddable && !meta.abstract)
    .flatMap(({ tableName, props }) =>
      props
        .filter(({ kind, owner, persist, formula }) => {
          const here = kind === ReferenceKind.SCALAR || kind === ReferenceKind.MANY_TO_ONE || owner;
          return here && kind !== ReferenceKind.MANY_TO_MANY && persist !== false && !formula;
        })
        .flatMap(({ fieldNames }) => fieldNames.map((field) => `${tableName}.${field}`)),
    );
}
