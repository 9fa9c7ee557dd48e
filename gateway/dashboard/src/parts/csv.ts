export type Cell = string | number | null;

/** A table as a file that German and English spreadsheets open alike: with semicolons, and marked as UTF-8. */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(field).join(";"));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** What begins like a formula is kept from being run by whoever opens the file; numbers are no formulas. */
function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
