import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequest, stringifyDocument } from "@urql/core";
import { type DocumentNode, Kind, parse, visit } from "graphql";

/** A call of `graphql` with its text, as it stands in a source file. */
const call = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`\s*,?\s*\)/g;

/** The texts of all operations and fragments in the sources, with the file that has them. */
export function readDocuments(folder: string): { file: string; text: string }[] {
  return sourceFiles(join(folder, "src")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(call)].map(([, text = ""]) => ({ file, text })),
  );
}

/** Puts in the place of every call of `graphql` the text that is really sent, so that a page carries only its own. */
export function inlineDocuments(source: string, documents: readonly { text: string }[]): string {
  return source.replaceAll(call, (_call, text: string) => JSON.stringify(sentText(text, documents)));
}

/** The operations as they are sent, each with the fragments it uses. */
export function operationsOf(documents: readonly { text: string }[]): string[] {
  return documents
    .filter(({ text }) => parse(text).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
    .map(({ text }) => sentText(text, documents));
}

/** What the client sends for a text: written anew by it, and with the fragments that the text names. */
function sentText(text: string, documents: readonly { text: string }[]): string {
  const fragments = new Map<string, string>();
  for (const document of documents) {
    for (const definition of parse(document.text).definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, document.text);
    }
  }
  const parts = new Set([text]);
  for (const part of parts) {
    for (const name of spreadsOf(parse(part))) {
      const fragment = fragments.get(name);
      if (fragment) parts.add(fragment);
    }
  }
  return stringifyDocument(createRequest([...parts].join("\n"), {}).query);
}

function spreadsOf(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
