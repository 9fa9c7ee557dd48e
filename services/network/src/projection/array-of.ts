/** A Postgres array of ids, topics or days, which hold no character that would need quoting. */
export function arrayOf(values: readonly string[]): string {
  return `{${values.join(",")}}`;
}
