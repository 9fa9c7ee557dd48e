import { useRef, useState } from "react";
import { type AnswerTable, type Cell, tablesOf } from "./answer-tables.ts";
import { type CsvKind, csvOf } from "./csv.ts";
import { lastAnswer } from "./last-answer.ts";

/** Opens the last answer as tables, which can be saved as CSV. */
export function AnswerButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = lastAnswer.use();
  const [tables, setTables] = useState<AnswerTable[]>([]);
  const [chosen, setChosen] = useState(0);
  const open = () => {
    const found = tablesOf(answer?.data);
    setTables(found);
    setChosen(
      Math.max(
        0,
        found.findIndex(({ rows }) => rows.length > 1),
      ),
    );
    dialog.current?.showModal();
  };
  const table = tables[chosen];
  return (
    <>
      <button type="button" onClick={open} disabled={!answer} data-action="table">
        Answer as table
      </button>
      <dialog ref={dialog} className="answer" aria-labelledby="answer-title">
        <header>
          <h2 id="answer-title">The answer as {tables.length === 1 ? "a table" : `${tables.length} tables`}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {table ? (
          <>
            <div className="choices">
              <label>
                Table{" "}
                <select value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
                  {tables.map(({ path, rows }, index) => (
                    <option key={path} value={index}>
                      {titleOf(path)} ({rows.length} {rows.length === 1 ? "row" : "rows"})
                    </option>
                  ))}
                </select>
              </label>
              <button type="button" onClick={() => save(table, "excel")} data-csv="excel">
                CSV for Excel (German)
              </button>
              <button type="button" onClick={() => save(table, "plain")} data-csv="plain">
                CSV for programs
              </button>
            </div>
            <Rows table={table} />
          </>
        ) : (
          <p>The answer holds no data to show as a table.</p>
        )}
      </dialog>
    </>
  );
}

function Rows({ table: { path, columns, rows } }: { table: AnswerTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="rows" tabIndex={0} aria-label={titleOf(path)}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang="de">
          {rows.slice(0, mostRows).map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, position) => (
                <td key={columns[position]} className={typeof cell === "number" ? "number" : ""}>
                  {shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && (
        <p>
          The first {mostRows} rows; the CSV has all {rows.length}.
        </p>
      )}
    </section>
  );
}

const mostRows = 500;

function shown(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

function titleOf(path: string): string {
  return path || "single values";
}

function save(table: AnswerTable, kind: CsvKind): void {
  const url = URL.createObjectURL(new Blob([csvOf(table, kind)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${(table.path || "answer").replaceAll(/[^\w.-]/g, "_")}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
