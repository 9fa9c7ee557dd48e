import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { SubgraphTexts } from "./compose.ts";
import { subgraphNames } from "./subgraphs.ts";

export type PrintedSubgraphs = { texts: SubgraphTexts; problems?: never } | { texts?: never; problems: string[] };

/** Asks every service, as a process of its own, to print what the verb says: this package may not import services. */
export async function printSubgraphs(root: string, verb: "schema" | "access" = "schema"): Promise<PrintedSubgraphs> {
  const printed = await Promise.all(
    subgraphNames.map(async (name) => ({ name, ...(await printSubgraph(root, name, verb)) })),
  );
  const problems = printed.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) return { problems };
  return { texts: new Map(printed.map(({ name, text = "" }) => [name, text])) };
}

async function printSubgraph(root: string, name: string, verb: string): Promise<{ text?: string; problem?: string }> {
  const file = `services/${name}/src/main.ts`;
  const child = spawn(process.execPath, ["--import", "tsx", file, verb], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [printed, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code === 0 && printed.trim() !== "") return { text: `${printed.trimEnd()}\n` };
  return {
    problem: `${file} cannot print its ${verb}: ${reasonIn(complaint)}\n    To see more, run: node --import tsx ${file} ${verb}`,
  };
}

/** The sentence a program ended with; of a stack trace, the line that says what is wrong. */
function reasonIn(complaint: string): string {
  const lines = complaint.split("\n").filter((line) => line.trim() !== "");
  return lines.find((line) => /^\w*Error\b.*: /.test(line)) ?? lines[0] ?? "it ended without printing anything.";
}
