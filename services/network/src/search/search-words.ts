import { fold } from "@kommgraph/infra";
import { badInput } from "@kommgraph/schema";

const mostWords = 10;
const mostCharacters = 200;

/**
 * The words somebody typed, folded, each once; null where nothing was typed. What holds neither letter nor digit, such
 * as an emoji, is no word: a text of nothing else has none, and finds nothing.
 */
export function searchWords(typed: string | null | undefined): string[] | null {
  if (!typed?.trim()) return null;
  if (typed.length > mostCharacters) {
    throw badInput(
      "SEARCH_TOO_LONG",
      `“search” has ${typed.length} characters; up to ${mostCharacters} are read. Type the words that matter.`,
    );
  }
  const words = new Set(
    fold(typed)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ""),
  );
  if (words.size > mostWords) {
    throw badInput(
      "TOO_MANY_SEARCH_WORDS",
      `“search” has ${words.size} words; up to ${mostWords} are read. Type the words that matter.`,
    );
  }
  return [...words];
}
