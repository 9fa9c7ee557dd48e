export interface CacheHint {
  maxAge: number;
  scope?: "PUBLIC" | "PRIVATE";
}

/** What a subgraph's `cache-control` allows for the whole answer. One that says nothing allows nothing. */
export function cacheHintOf(cacheControl: string | undefined): CacheHint {
  const hint: CacheHint = { maxAge: 0 };
  if (cacheControl === undefined) return hint;
  const directives = cacheControl
    .toLowerCase()
    .split(",")
    .map((directive) => directive.trim());
  for (const directive of directives) {
    const [, seconds] = /^max-age="?(\d+)"?$/.exec(directive) ?? [];
    if (seconds !== undefined) hint.maxAge = Number(seconds);
    if (directive === "private") hint.scope = "PRIVATE";
    if (directive === "public") hint.scope = "PUBLIC";
  }
  return hint;
}
