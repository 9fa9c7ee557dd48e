import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "@kommgraph/infra";
import { type GraphQLSchema, parse, validate } from "graphql";
import type { DocumentCheck } from "../guard/limits/check-document.ts";
import { hashOf, readOperations } from "./read-operations.ts";

export interface Registration {
  /** Name of the client; its file is called so. */
  client: string;
  /** Files with a document each. */
  files: readonly string[];
  /** What the gateway serves. */
  schema: GraphQLSchema;
  documents: DocumentCheck;
  /** Where the clients' files are. */
  folder: string;
}

/**
 * Adds operations to the file of a client, and tells their hashes by file. What it had before stays: older releases of
 * the client are still out there. Nothing is written unless all are good; every complaint is told at once.
 */
export async function registerOperations(registration: Registration): Promise<Map<string, string>> {
  const { client, files, folder } = registration;
  if (!/^[a-z\d][a-z\d-]{0,62}$/.test(client)) {
    throw new StartError(`“${client}” is no name for a client: use small letters, digits and hyphens.`);
  }
  if (files.length === 0) throw new StartError("Say which files: register <client> <file.graphql…>");
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => undefined)));
  const complaints = files.flatMap((file, index) =>
    complaintsAbout(texts[index], registration).map((complaint) => `  ${file}: ${complaint}`),
  );
  if (complaints.length > 0) throw new StartError(`Nothing was registered:\n${complaints.join("\n")}`);

  const target = join(folder, `${client}.json`);
  const before = await readOperations(target).catch((error) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new StartError(`${target} is there and is no file of operations. Mend it or take it away.`);
  });
  const all = new Map(before.map(({ hash, text }) => [hash, text]));
  const registered = new Map<string, string>();
  for (const [index, text = ""] of texts.entries()) {
    const hash = hashOf(text);
    all.set(hash, text);
    registered.set(files[index] as string, hash);
  }
  write(target, folder, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  return registered;
}

function complaintsAbout(text: string | undefined, { schema, documents }: Registration): string[] {
  if (text === undefined) return ["cannot be read"];
  try {
    const document = parse(text);
    documents.check(text);
    return validate(schema, document).map(({ message, locations }) => `line ${locations?.[0]?.line ?? 1}: ${message}`);
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Puts it in place as a whole: a gateway may be reading. */
function write(target: string, folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const next = `${target}.${process.pid}`;
  writeFileSync(next, text);
  renameSync(next, target);
}
