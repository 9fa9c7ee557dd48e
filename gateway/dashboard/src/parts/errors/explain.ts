import { signal } from "@preact/signals";
import type { errorWords } from "./words.ts";

/** What is said of an error, in the language of the page. */
export interface Explanation {
  /** What happened, and what to do. */
  sentence: string;
  /** Where the graph says more, such as which field: how its own text is announced. */
  technical?: string;
  exactly?: string;
}

/** Codes of which the graph tells more than can be known here, such as a limit, an amount or a name. */
const tellsMore = new Set([
  "BAD_USER_INPUT",
  "INVALID_ID",
  "INVALID_DATE",
  "INVALID_DECIMAL",
  "INVALID_YEAR",
  "INVALID_TEXT",
  "UNKNOWN_LANGUAGE",
  "TEXT_LENGTH",
  "LIST_LENGTH",
  "OUT_OF_RANGE",
  "DATES_NOT_IN_ORDER",
  "CALL_NOT_OPEN",
  "DEADLINE_PASSED",
  "RULE_BROKEN",
  "PLAN_DOES_NOT_ADD_UP",
  "AMOUNT_ABOVE_REQUEST",
  "BUDGET_EXHAUSTED",
  "PART_OF_A_CENT",
]);

/** The words come when something goes wrong for the first time; `null` where they did not come. */
const words = signal<typeof errorWords | null>();
let coming: Promise<void> | undefined;

/** Loads the words, once; where that fails, the next error tries again. */
export function loadErrorWords(): Promise<void> {
  coming ??= import("./words.ts").then(
    (module) => {
      words.value = module.errorWords;
    },
    () => {
      words.value = null;
      coming = undefined;
    },
  );
  return coming;
}

/** What people are told of an error: `undefined` while the words are coming, `null` where this code has none. */
export function explain(code: string, retryAfter?: number): Explanation | null | undefined {
  if (!words.value) return words.value;
  const { of, rateLimited, technical, exactly } = words.value.value;
  if (code === "RATE_LIMITED") return { sentence: rateLimited(retryAfter) };
  if (!Object.hasOwn(of, code)) return null;
  const sentence = of[code as keyof typeof of];
  return tellsMore.has(code) ? { sentence, technical, exactly } : { sentence };
}
