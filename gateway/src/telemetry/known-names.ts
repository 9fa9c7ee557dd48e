import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sandboxFolder } from "@kommgraph/sandbox";
import type { OperationRegistry } from "../operations/operation-registry.ts";

/** More names than this would be a metric nobody can read, whoever registered them. */
const most = 500;

/**
 * Whether the name of an operation may stand in metrics and traces: those of our examples, and those that clients have
 * registered. Any other is what somebody made up.
 */
export function knownNames(registry: OperationRegistry | undefined): (name: string) => boolean {
  const examples = exampleTexts().flatMap(namesIn);
  let known = new Set(examples);
  const read = (): void => {
    const registered = registry?.all().flatMap(({ text }) => namesIn(text)) ?? [];
    known = new Set([...examples, ...registered].slice(0, most));
  };
  registry?.onChange(read);
  read();
  return (name) => known.has(name);
}

function exampleTexts(): string[] {
  const folder = join(sandboxFolder, "examples");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/(?:^|[\s}])(?:query|mutation)\s+(\w+)/g)].flatMap(([, name]) => name ?? []);
}
