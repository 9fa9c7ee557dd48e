export type Cell = string | number | null;

/**
 * A table as a file that spreadsheets open by a double click: marked as UTF-8, with semicolons, and with decimals as the
 * language of the page writes them; a German spreadsheet would make a date of “1.5”.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[], locale: string): string {
  const { format } = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 });
  const lines = [head, ...rows].map((row) => row.map((cell) => field(cell, format)).join(";"));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** What begins like a formula is kept from being run by whoever opens the file; numbers are no formulas. */
function field(cell: Cell, format: (value: number) => string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return format(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
