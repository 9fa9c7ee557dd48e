import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BreakingChange, breakingChanges } from "./breaking.ts";
import { contractBefore, supergraphFile } from "./committed-contract.ts";
import { compose, type SubgraphTexts } from "./compose.ts";
import { deprecationForm } from "./deprecation.ts";
import { gatewayPart } from "./gateway-part.ts";
import { lintContract, sentenceOfFinding } from "./lint.ts";
import { printSubgraphs } from "./print-subgraphs.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `pnpm schema` writes the contract; `pnpm schema:check` writes nothing and fails where anything is amiss. */
const { values: wanted } = parseArgs({ options: { check: { type: "boolean" }, base: { type: "string" } } });

const printed = await printSubgraphs(root);
if (printed.problems) fail("Not every service could print its part of the graph", printed.problems);
const texts: SubgraphTexts = new Map([...printed.texts, [gatewayPart.name, gatewayPart.sdl]]);
const composed = compose(texts);
if (composed.problems) fail("The subgraphs do not fit together", composed.problems);
const contract = new Map([
  ...[...texts].map(([name, text]): [string, string] => [`schema/subgraphs/${name}.graphql`, text]),
  [supergraphFile, composed.supergraph],
]);

if (wanted.check) {
  await check(texts, composed.supergraph, contract);
} else {
  write(contract);
}

function write(files: ReadonlyMap<string, string>): void {
  const differing = differingFiles(files);
  for (const file of differing) {
    const text = files.get(file);
    if (text === undefined) rmSync(join(root, file));
    else {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  }
  say(differing.length === 0 ? "The contract is up to date." : `Written: ${differing.join(", ")}`);
}

async function check(
  texts: Parameters<typeof lintContract>[0],
  supergraph: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const differing = differingFiles(files);
  if (differing.length > 0) {
    complain("The committed contract is not what the services say. Run: pnpm schema, and commit the result", differing);
  }
  const findings = lintContract(texts).map(sentenceOfFinding);
  if (findings.length > 0) complain("The contract breaks rules of the house", findings);
  const before = contractBefore(root, supergraph, wanted.base);
  if (before.supergraph === undefined) {
    say(`Breaking changes: nothing to compare with; ${before.nothing}.`);
  } else {
    const today = new Date().toISOString().slice(0, 10);
    judge(await breakingChanges(before.supergraph, supergraph, today), before.from);
  }
  if (process.exitCode === undefined) say("The contract holds.");
}

function judge(changes: BreakingChange[], base: string): void {
  const sentences = (announced: boolean) =>
    changes.filter((change) => change.announced === announced).map(({ path, what }) => `${path}: ${what}`);
  say(`Breaking changes against ${base}: ${changes.length}`);
  for (const sentence of sentences(true)) say(`  announced six months ago, so it may go: ${sentence}`);
  if (sentences(false).length > 0) {
    complain(
      `These changes break clients that were not warned. Keep the old beside the new, and mark it ${deprecationForm}; ` +
        "after six months it may go",
      sentences(false),
    );
  }
}

/** What is on disk and should not be, what should be and is not, and what reads otherwise. */
function differingFiles(files: ReadonlyMap<string, string>): string[] {
  const folder = "schema/subgraphs";
  const there = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  return [...new Set([...files.keys(), ...there.map((file) => `${folder}/${file}`)])].filter(
    (file) => files.get(file) !== readIfThere(join(root, file)),
  );
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(what: string, items: string[]): void {
  process.exitCode = 1;
  process.stderr.write(`\n${what}:\n${items.map((item) => `  - ${item}\n`).join("")}`);
}

function fail(what: string, items: string[]): never {
  complain(what, items);
  process.exit(1);
}
