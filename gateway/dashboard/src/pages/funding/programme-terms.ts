import { words } from "./words.ts";

/** Who may apply, in words. */
export function eligibleOf({ code, eligible }: { code: string; eligible?: string | null }): string {
  return words.value.eligible[code] ?? eligible ?? words.value.unknown;
}

/** How much there is for one application, in words. */
export function amountsOf({ code, terms }: { code: string; terms?: string | null }): string {
  return words.value.amounts[code] ?? terms ?? words.value.unknown;
}
