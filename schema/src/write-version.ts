import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type GraphQLSchema, parse, print, printSchema, visit } from "graphql";
import { clientSchemaOf } from "./client-schema.ts";

/** `pnpm --filter @kommgraph/schema publish-version 2026-11-22`: keeps the contract of now as the version of that day. */
const [date = ""] = process.argv.slice(2);
if (!/^\d{4}-\d\d-\d\d$/.test(date)) {
  process.stderr.write("Name the day of the version, such as 2026-11-22.\n");
  process.exit(1);
}
const current = clientSchemaOf(readFileSync(new URL("../supergraph.graphql", import.meta.url), "utf8"));
const file = fileURLToPath(new URL(`../versions/${date}.graphql`, import.meta.url));
writeFileSync(file, withoutDescriptions(current));
process.stdout.write(`Written: ${file}\n`);

/** Descriptions may change any day; what is compared is the rest. */
function withoutDescriptions(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(schema), { noLocation: true }), {
    enter: (node) => ("description" in node && node.description ? { ...node, description: undefined } : undefined),
  });
  return `${print(document)}\n`;
}
