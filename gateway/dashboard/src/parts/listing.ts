import type { ComponentChildren } from "preact";
import { locale } from "../words/language.ts";
import { type Cell, csvOf } from "./csv.ts";
import type { Provenance } from "./figure.tsx";

export interface Column<Row> {
  key: string;
  title: string;
  /** What is sorted by and stands in the file; null for what is not known or withheld. */
  value(row: Row): Cell;
  /** What is shown, if that is not the value itself. */
  show?(row: Row): ComponentChildren;
  /** Where its numbers come from; a column of numbers has it. */
  figure?: Provenance;
}

/** The rows of a view with their columns: the same for the table that is seen and for its file. */
export interface Listing<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Key of the column by which they stand, with a minus before it for the largest first. */
  order: string;
  /** How the file is called, without ending. */
  file: string;
}

/** The file of a listing: all of its rows, in its order. */
export function csvOfListing<Row>({ columns, rows, order }: Omit<Listing<Row>, "file">): string {
  return csvOf(
    columns.map(({ title }) => title),
    sorted(rows, columns, order).map((row) => columns.map((column) => column.value(row))),
    locale.value,
  );
}

/** What is not known comes last in either direction. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: string): Row[] {
  const down = order.startsWith("-");
  const column = columns.find(({ key }) => key === (down ? order.slice(1) : order));
  if (!column) return [...rows];
  const { compare } = new Intl.Collator(locale.value);
  return [...rows].sort((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const difference = typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    return down ? -difference : difference;
  });
}
