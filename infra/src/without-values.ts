/**
 * GraphQL repeats the whole input when a variable does not fit, also the fields that are right: a file number that
 * nobody may keep would then stand in an error, and in every log that error comes by. Where it is wrong and why is
 * enough; whoever has sent the value knows it.
 */
export function withoutValues(message: string): string {
  const [, what, rest] = /^(Variable "\$\w+") got invalid value (.*)$/s.exec(message) ?? [];
  if (what && rest) {
    const place = [...rest.matchAll(/ at ("[\w.[\]]+"); /g)].at(-1)?.[1];
    return `${what} does not fit${place ? ` at ${place}` : ""}; ${reasonIn(rest)}`;
  }
  const [, expected, found] = /^(Expected value of type "[^"]+"), found (.*)$/s.exec(message) ?? [];
  if (!expected || !found) return message;
  return found.includes("; ") ? `${expected}; ${reasonIn(found)}` : `${expected}.`;
}

/** What is said behind the value, without the value where it is repeated once more. */
function reasonIn(text: string): string {
  return text
    .slice(text.lastIndexOf("; ") + 2)
    .replace(/( cannot represent [\w -]*value): .*$/s, "$1.")
    .replace(/^Value ".*" does not exist in/s, "This value does not exist in")
    .replace(/“.*”/s, "This value");
}
