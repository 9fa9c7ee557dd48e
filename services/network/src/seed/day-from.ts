/** The day so many days after (or, negative, before) another. */
export function dayFrom(anchor: string, days: number): string {
  return new Date(Date.parse(anchor) + days * 86_400_000).toISOString().slice(0, 10);
}
