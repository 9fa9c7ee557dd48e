import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { printSubgraphs } from "./print-subgraphs.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = join(root, "schema", "access.md");

const introduction = `# Who may do what

Every query and mutation, every entity that is reached by its id, and every field with a rule of its own, as declared
beside it in the code. A field without a line here is as public as the thing it belongs to. Written by \`pnpm access\`.

| subgraph | what | who |
|---|---|---|
`;

/** \`pnpm access\` prints and writes the table of all rights; with \`--check\` it fails where the committed one differs. */
const { values: wanted } = parseArgs({ options: { check: { type: "boolean" } } });

const printed = await printSubgraphs(root, "access");
if (printed.problems) {
  process.stderr.write(`${printed.problems.join("\n")}\n`);
  process.exit(1);
}
const table = introduction + [...printed.texts.values()].join("");
const undeclared = table.split("\n").filter((line) => line.includes("UNDECLARED"));
if (undeclared.length > 0) {
  process.stderr.write(`Say beside these, with @Access(…), who may use them:\n${undeclared.join("\n")}\n`);
  process.exit(1);
}
if (!wanted.check) {
  writeFileSync(file, table);
  process.stdout.write(table);
} else if (readFileSync(file, "utf8") !== table) {
  process.stderr.write("schema/access.md is not what the code declares. Run: pnpm access, and read what changed.\n");
  process.exit(1);
}
