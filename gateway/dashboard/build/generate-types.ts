import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Supergraph } from "@apollo/federation-internals";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { buildASTSchema, type DocumentNode, parse, Source } from "graphql";
import { readDocuments } from "./documents.ts";

const scalars = {
  Date: "string",
  DateTime: "string",
  Decimal: "string",
  LanguageTag: "string",
};

/**
 * Writes the types of all operations into `src/graph/generated/`, from the contract and the texts in the sources. The
 * files are not committed: whoever checks types or builds makes them, in a second, and they are never old.
 */
export async function generateTypes(folder: string): Promise<void> {
  const schema = contract(join(folder, "../../schema/supergraph.graphql"));
  const target = join(folder, "src/graph/generated/");
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: target,
    schema,
    schemaAst: buildASTSchema(schema),
    documents: readDocuments(folder).map(({ file, text }) => ({
      location: file,
      // Its name stands in what is complained about.
      document: parse(new Source(text, file)),
      rawSDL: text,
    })),
    config: {
      documentMode: "string",
      enumType: "string-literal",
      scalars,
      strictScalars: true,
      useTypeImports: true,
      importExtension: ".ts",
      avoidOptionals: false,
    },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
    documentTransforms: [],
  });
  for (const section of sections) {
    const text = await codegen({ ...section, pluginContext: {} });
    writeIfNew(section.filename, text);
  }
}

/** The public graph. It goes from one copy of graphql to the other as text: Apollo loads the one, everybody else this one. */
function contract(file: string): DocumentNode {
  const supergraph = Supergraph.build(readFileSync(file, "utf8"), { validateSupergraph: false });
  const { printSchema } = createRequire(import.meta.url)("graphql") as typeof import("graphql");
  return parse(printSchema(supergraph.apiSchema().toGraphQLJSSchema()));
}

/** A file that is written anew without need would make every watcher start over. */
function writeIfNew(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    if (readFileSync(file, "utf8") === text) return;
  } catch {
    // There is none yet.
  }
  writeFileSync(file, text);
}
