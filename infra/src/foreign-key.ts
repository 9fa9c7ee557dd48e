/** The id in a foreign key, which is a string, or the entity it points to. */
export function keyOf(value: unknown): string {
  return typeof value === "object" && value !== null ? String((value as { id: string }).id) : String(value);
}
