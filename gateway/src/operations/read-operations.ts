import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** An operation that somebody has registered. */
export interface RegisteredOperation {
  /** SHA-256 of the text, in hex. */
  hash: string;
  text: string;
  /** Whose it is: the name of the file it was read from. */
  client: string;
}

/** Reads a client's file, which holds texts by the SHA-256 of each, as build tools write it; throws where it does not. */
export async function readOperations(file: string): Promise<RegisteredOperation[]> {
  const client = basename(file, ".json");
  const texts: unknown = JSON.parse(await readFile(file, "utf8"));
  if (typeof texts !== "object" || texts === null) throw new Error("it must be an object: texts by their SHA-256");
  return Object.entries(texts).map(([given, text]) => {
    if (typeof text !== "string") throw new Error(`what is under “${given}” is no text`);
    const hash = hashOf(text);
    // A text under a foreign name would be executed for somebody who trusts the name.
    if (given.replace(/^sha256:/, "") !== hash) throw new Error(`“${given}” is not the SHA-256 of its text`);
    return { hash, text, client };
  });
}

/** The files behind the given paths, folders unfolded, with when each was changed; what is not there is left out. */
export async function findFiles(paths: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const state = await stat(path).catch(() => undefined);
    // It may go between the two looks, as a folder does that a build writes anew.
    const names = state?.isDirectory() ? await readdir(path).catch(() => []) : undefined;
    const files = names ? names.filter((name) => name.endsWith(".json")).map((name) => join(path, name)) : [path];
    for (const file of files.sort()) {
      const { mtimeMs, size, ino } = (await stat(file).catch(() => undefined)) ?? {};
      if (mtimeMs !== undefined) found.set(file, `${mtimeMs} ${size} ${ino}`);
    }
  }
  return found;
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
