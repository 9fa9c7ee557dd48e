/** A value in a cell. */
export type Cell = string | number | boolean | null;

/** A list of objects of an answer, as rows and columns. */
export interface AnswerTable {
  /** Where it stands in the answer, e.g. `municipality.courses`. */
  path: string;
  columns: string[];
  rows: Cell[][];
}

type Row = Map<string, Cell>;

/**
 * Every list of objects in an answer as a table. Objects inside a row become columns (`provider.name`), lists of values
 * one cell; lists inside a list become a table of their own, whose first columns say of which row they are part. `nodes`
 * and `edges` are left out of the names: they say nothing to those who read tables.
 */
export function tablesOf(data: unknown): AnswerTable[] {
  const tables = new Map<string, Row[]>();
  const top: Row = new Map();
  if (isObject(data)) flatten(data, [], [], top, tables);
  const found = [...tables].map(([path, rows]) => asTable(path, rows));
  return top.size > 0 ? [asTable("", [top]), ...found] : found;
}

/** Writes the values of an object into its row, and the lists in it into tables. */
function flatten(
  object: Record<string, unknown>,
  place: readonly string[],
  column: readonly string[],
  row: Row,
  tables: Map<string, Row[]>,
  origin: Row = new Map(),
): void {
  for (const [name, value] of Object.entries(object)) {
    const here = isSilent(name, value) ? place : [...place, name];
    if (isListOfObjects(value)) {
      const path = here.join(".");
      const rows = tables.get(path) ?? [];
      tables.set(path, rows);
      for (const item of value) {
        const next: Row = new Map(origin);
        rows.push(next);
        flatten(item, here, [], next, tables, originOf(item, here, origin));
      }
    } else if (isObject(value)) {
      flatten(value, here, isSilent(name, value) ? column : [...column, name], row, tables, origin);
    } else if (!(Array.isArray(value) && value.length === 0 && isSilentName(name))) {
      row.set([...column, name].join("."), cellOf(value));
    }
  }
}

/** By what the rows of a list inside this row are told apart: its name or title or id. */
function originOf(item: Record<string, unknown>, path: readonly string[], before: Row): Row {
  const node = isObject(item.node) ? item.node : item;
  const label = ["name", "title", "number", "code", "id"].map((key) => node[key]).find((value) => value !== undefined);
  if (label === undefined) return before;
  return new Map([...before, [`(${path.join(".")})`, cellOf(label)]]);
}

function asTable(path: string, rows: readonly Row[]): AnswerTable {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { path, columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)) };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return value.map((item) => (isScalar(item) ? String(item) : JSON.stringify(item))).join(", ");
  return isScalar(value) ? value : JSON.stringify(value);
}

function isSilentName(name: string): boolean {
  return name === "nodes" || name === "edges" || name === "node";
}

function isSilent(name: string, value: unknown): boolean {
  return isSilentName(name) && typeof value === "object";
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item));
}
