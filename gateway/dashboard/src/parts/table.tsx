import { useState } from "preact/hooks";
import { number } from "../words/format.ts";
import type { Cell } from "./csv.ts";
import { Origin } from "./figure.tsx";
import { type Column, csvOfListing, sorted } from "./listing.ts";
import { saveFile } from "./save-file.ts";
import { partWords } from "./words.ts";

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** Order at first: key of a column, with a minus before it for the largest first. */
  order: string;
  /** How the file is called, without ending; no file is offered if left out. */
  file?: string;
  /** Where the newest version of the file always is, for a view that anybody may see. */
  latest?: string;
  /** Rows shown at first. */
  first?: number;
}

/** A native table: sortable by each column, and downloadable exactly as it is filtered and sorted. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, order: usual, file, latest, first = 20 } = props;
  const [order, setOrder] = useState(usual);
  const [all, setAll] = useState(false);
  const words = partWords.value.table;
  const ordered = sorted(rows, columns, order);
  const shown = all ? ordered : ordered.slice(0, first);
  const download = () =>
    saveFile(`${file}.csv`, new Blob([csvOfListing({ columns, rows, order })], { type: "text/csv;charset=utf-8" }));
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
      {shown.length < ordered.length && (
        <p class="on-paper">{words.shown(number(shown.length), number(ordered.length))}</p>
      )}
      <p class="actions">
        {ordered.length > first && (
          <button type="button" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? words.fewer : words.all(number(ordered.length))}
          </button>
        )}
        {file && (
          <button type="button" onClick={download}>
            {words.csv}
          </button>
        )}
        {latest && (
          <a href={latest} title={words.latestAbout} download>
            {words.latest}
          </a>
        )}
      </p>
    </div>
  );
}

function turned(order: string, key: string): string {
  return order === `-${key}` ? key : `-${key}`;
}

function plain(cell: Cell): string {
  if (cell === null) return partWords.value.table.none;
  return typeof cell === "number" ? number(cell, 1) : cell;
}
