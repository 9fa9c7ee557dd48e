import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { number } from "../words/format.ts";
import { locale } from "../words/language.ts";
import { type Cell, csvOf } from "./csv.ts";
import { Origin, type Provenance } from "./figure.tsx";
import { saveFile } from "./save-file.ts";
import { partWords } from "./words.ts";

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

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** Order at first: key of a column, with a minus before it for the largest first. */
  order: string;
  /** How the file is called, without ending; no file is offered if left out. */
  file?: string;
  /** Rows shown at first. */
  first?: number;
}

/** A native table: sortable by each column, and downloadable exactly as it is filtered and sorted. */
export function Table<Row>({ caption, columns, rows, rowKey, order: usual, file, first = 20 }: TableProps<Row>) {
  const [order, setOrder] = useState(usual);
  const [all, setAll] = useState(false);
  const words = partWords.value.table;
  const sorted = sort(rows, columns, order);
  const shown = all ? sorted : sorted.slice(0, first);
  const download = () =>
    saveFile(
      `${file}.csv`,
      new Blob(
        [
          csvOf(
            columns.map(({ title }) => title),
            sorted.map((row) => columns.map((column) => column.value(row))),
          ),
        ],
        {
          type: "text/csv;charset=utf-8",
        },
      ),
    );
  return (
    <div class="table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section class="table-frame" aria-label={words.frame(caption)} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ key, title, figure }) => (
                <th
                  key={key}
                  scope="col"
                  class={figure ? "numeric" : undefined}
                  aria-sort={order === key ? "ascending" : order === `-${key}` ? "descending" : undefined}
                >
                  <span class="column-head" data-figure={figure?.kind}>
                    <button
                      type="button"
                      class="sort"
                      onClick={() => setOrder(turned(order, key))}
                      title={words.sort(title)}
                    >
                      {title}
                      <span aria-hidden="true">{order === key ? " ↑" : order === `-${key}` ? " ↓" : ""}</span>
                    </button>
                    {figure && <Origin {...figure} label={title} />}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column, place) => {
                  const content = column.show?.(row) ?? plain(column.value(row));
                  return place === 0 ? (
                    <th key={column.key} scope="row">
                      {content}
                    </th>
                  ) : (
                    <td key={column.key} class={column.figure ? "numeric" : undefined}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="actions">
        {sorted.length > first && (
          <button type="button" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? words.fewer : words.all(number(sorted.length))}
          </button>
        )}
        {file && (
          <button type="button" onClick={download}>
            {words.csv}
          </button>
        )}
      </p>
    </div>
  );
}

function turned(order: string, key: string): string {
  return order === `-${key}` ? key : `-${key}`;
}

/** What is not known comes last in either direction. */
function sort<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: string): Row[] {
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

function plain(cell: Cell): string {
  if (cell === null) return partWords.value.table.none;
  return typeof cell === "number" ? number(cell, 1) : cell;
}
