import type { AnswerTable, Cell } from "./answer-tables.ts";

/** `excel`: what German Excel opens by a double click. `plain`: RFC 4180, for programs. */
export type CsvKind = "excel" | "plain";

/**
 * A table as CSV text. For German Excel that means a byte order mark, semicolons, and commas in numbers; in both kinds a
 * text that a spreadsheet would take for a formula has an apostrophe in front, so that it is shown and not run.
 */
export function csvOf({ columns, rows }: AnswerTable, kind: CsvKind): string {
  const separator = kind === "excel" ? ";" : ",";
  const lines = [columns, ...rows].map((cells) => cells.map((cell) => fieldOf(cell, kind, separator)).join(separator));
  return `${kind === "excel" ? "\uFEFF" : ""}${lines.map((line) => `${line}\r\n`).join("")}`;
}

function fieldOf(cell: Cell, kind: CsvKind, separator: string): string {
  if (cell === null) return "";
  const text = isDecimal(cell) && kind === "excel" ? String(cell).replace(".", ",") : guarded(cell);
  return text.includes(separator) || /["\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Money and shares are sent as text with a point in it. */
function isDecimal(cell: Cell): boolean {
  return /^-?\d+(\.\d+)?$/.test(String(cell));
}

function guarded(cell: Cell): string {
  const text = String(cell);
  if (typeof cell !== "string" || isDecimal(cell)) return text;
  return /^[=+\-@\t\r\n|\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}
