/**
 * Folds German text for searching: no case, no diacritics, ß as ss, and ae, oe, ue as a, o, u, so that Köln, Koeln and
 * koln are one. The same as the function `fold` in the database, which makes the columns this is compared with.
 */
export function fold(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  return bare.replaceAll("ß", "ss").replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("ue", "u");
}

/** Condition on a folded column: contains what somebody typed into a search box. */
export function containsFolded(typed: string): { $like: string } {
  return { $like: `%${escapeLike(fold(typed.trim()))}%` };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
