import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** One row of a data file. Each getter names file, line and column when the cell is not what it must be. */
export class DataRow {
  constructor(
    private readonly file: string,
    private readonly line: number,
    private readonly cells: Readonly<Record<string, string>>,
  ) {}

  optional(column: string): string | null {
    const cell = this.cells[column];
    if (cell === undefined) throw this.fault(column, "there is no such column");
    return cell === "" ? null : cell;
  }

  text(column: string): string {
    return this.optional(column) ?? this.miss(column, "is empty");
  }

  number(column: string): number {
    return this.optionalNumber(column) ?? this.miss(column, "is empty");
  }

  optionalNumber(column: string): number | null {
    const cell = this.optional(column);
    if (cell === null) return null;
    const value = Number(cell);
    return Number.isFinite(value) ? value : this.miss(column, `is not a number: ${cell}`);
  }

  flag(column: string): boolean {
    return this.text(column) === "true";
  }

  private miss(column: string, what: string): never {
    throw this.fault(column, what);
  }

  private fault(column: string, what: string): Error {
    return new Error(`${this.file}, line ${this.line}, column ${column}: ${what}`);
  }
}

/** The rows of a CSV file (UTF-8, comma, header); a bare name is a file of `schema/data`. */
export function readData(file: string | URL): DataRow[] {
  const url = typeof file === "string" ? new URL(`../data/${file}`, import.meta.url) : file;
  const rows = parse(readFileSync(url, "utf8"), { columns: true, skipEmptyLines: true }) as Record<string, string>[];
  const name = url.pathname.split("/").at(-1) ?? url.pathname;
  return rows.map((cells, index) => new DataRow(name, index + 2, cells));
}
