/** An operation people really need, as a file of `examples/` tells it. */
export interface Example {
  /** Its file name without the ending. */
  name: string;
  title: string;
  /** The role of those who need it. */
  role: string;
  why: string;
  /** The key of the persona that may ask this; null where everybody may. */
  persona: string | null;
  operation: string;
  variables: Record<string, unknown>;
}

/**
 * Reads an example. Its head says `# Title:`, `# For:`, `# Why:` and, where it takes some, `# Variables:` as JSON, in
 * which `{today}` and `{today+42}` stand for days, so that an example never grows old. `# As:` names the persona that may ask
 * it; `{partner}` then stands for whom that one acts for.
 */
export function readExample(name: string, text: string, today: Date): Example {
  const [, head = "", operation = ""] = /^((?:#.*\n)+)\s*([\s\S]*)$/.exec(text.replaceAll("\r", "")) ?? [];
  const entries = readHead(head);
  const entry = (key: string): string => {
    const value = entries.get(key);
    if (!value) throw new Error(`The example ${name} does not say “# ${key}:”.`);
    return value;
  };
  const variables = withDays(entries.get("Variables") ?? "{}", today);
  return {
    name,
    title: entry("Title"),
    role: entry("For"),
    why: entry("Why"),
    persona: entries.get("As") ?? null,
    operation: operation.trimEnd(),
    variables: JSON.parse(variables),
  };
}

/** The variables for somebody who acts for a partner. */
export function variablesFor({ variables }: Example, partner: string | null): Record<string, unknown> {
  return JSON.parse(JSON.stringify(variables).replaceAll("{partner}", partner ?? ""));
}

function readHead(head: string): Map<string, string> {
  const entries = new Map<string, string>();
  let last = "";
  for (const line of head.trim().split("\n")) {
    const [, key, value = ""] = /^# (Title|For|As|Why|Variables): (.*)$/.exec(line) ?? [];
    // A line without a key goes on with the one before.
    if (!key) entries.set(last, `${entries.get(last)} ${line.replace(/^#\s*/, "")}`);
    else entries.set(key, value);
    last = key ?? last;
  }
  return entries;
}

function withDays(text: string, today: Date): string {
  return text.replaceAll(/\{today(?:([+-])(\d+))?\}/g, (_whole, sign = "+", days = "0") => {
    const day = new Date(today);
    day.setDate(day.getDate() + Number(`${sign}${days}`));
    return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(day);
  });
}
