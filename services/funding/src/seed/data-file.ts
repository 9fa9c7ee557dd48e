import { type DataRow, readData } from "@kommgraph/schema";

/** The rows of a file of this service's `data` folder. */
export function readOwnData(file: string): DataRow[] {
  return readData(new URL(`../../data/${file}`, import.meta.url));
}
