import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Supergraph } from "@apollo/federation-internals";
import { projectRoot, readConfig, runProgram } from "@kommgraph/infra";
import { DocumentCheck } from "../guard/limits/check-document.ts";
import { usualLimits } from "../guard/limits/limits.ts";
import { registerOperations } from "./register-operations.ts";

/** `register <client> <file.graphql…>`: lets a client's operations through where only registered ones are executed. */
await runProgram(async () => {
  const config = readConfig();
  const [client = "", ...files] = process.argv.slice(2);
  const supergraph = readFileSync(config.supergraph ?? join(projectRoot, "schema", "supergraph.graphql"), "utf8");
  const registered = await registerOperations({
    client,
    files: files.map((file) => resolve(config.typedIn, file)),
    schema: Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema(),
    documents: new DocumentCheck(usualLimits),
    folder: config.operationsFolder,
  });
  for (const [file, hash] of registered) process.stdout.write(`sha256:${hash}  ${file}\n`);
  return undefined;
});
