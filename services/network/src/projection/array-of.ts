/** A Postgres array of ids, words, topics or days, none of which holds a quote or a backslash. */
export function arrayOf(values: readonly string[]): string {
  return `{${values.map((value) => `"${value}"`).join(",")}}`;
}
