import type { TownsNamedQuery } from "../graph/generated/graphql.ts";

export type FoundTown = TownsNamedQuery["municipalities"]["nodes"][number];

export const isPostalCode = (text: string) => /^\d{5}$/.test(text);

/**
 * Which of the found towns may be meant by what was typed, the likeliest first. The graph gives the nearest town halls
 * to any five digits; one whose first two digits are others is nowhere near.
 */
export function townsMeant(text: string, found: readonly FoundTown[]): FoundTown[] {
  if (!isPostalCode(text)) return [...found];
  const away = ({ postalCode }: FoundTown) => Math.abs(Number(postalCode) - Number(text));
  return found
    .filter(({ postalCode }) => postalCode?.slice(0, 2) === text.slice(0, 2))
    .sort((one, other) => away(one) - away(other));
}

/** The one that is meant beyond doubt: of this very name or postal code, or the only one of which this is a part. */
export function townMeant(text: string, meant: readonly FoundTown[]): FoundTown | undefined {
  if (isPostalCode(text)) return meant.find(({ postalCode }) => postalCode === text);
  const same = new Intl.Collator("de", { sensitivity: "base" }).compare;
  return meant.find(({ name }) => same(name, text) === 0) ?? (meant.length === 1 ? meant[0] : undefined);
}
