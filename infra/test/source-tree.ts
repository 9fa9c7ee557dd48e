import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { projectRoot } from "../src/config.ts";

/** One import of a source file. */
export interface Import {
  /** The file that imports, from the root of the project. */
  file: string;
  /** As written. */
  specifier: string;
  /** For a relative import: the imported file, from the root of the project. */
  target?: string;
}

/** A folder with a package.json. */
export interface Package {
  folder: string;
  name: string;
  exports: string[];
  dependencies: string[];
  devDependencies: string[];
}

const ignored = new Set(["node_modules", "dist", ".data", ".git"]);

/** Everything in the house, from the root of the project; without what git ignores. */
export const files: string[] = listFiles(projectRoot).toSorted();

export const sources = files.filter((file) => /\.([cm]?[jt]s|[jt]sx)$/.test(file));

export const packages: Package[] = files
  .filter((file) => file.endsWith("/package.json"))
  .map((file) => {
    const { name, exports = {}, dependencies = {}, devDependencies = {} } = JSON.parse(readSource(file));
    const entries = typeof exports === "string" ? [""] : Object.keys(exports).map((entry) => entry.slice(1));
    return {
      folder: dirname(file),
      name,
      exports: entries.map((entry) => name + entry),
      dependencies: Object.keys(dependencies),
      devDependencies: Object.keys(devDependencies),
    };
  });

export const imports: Import[] = sources.flatMap((file) =>
  specifiersIn(readSource(file)).map((specifier) =>
    specifier.startsWith(".")
      ? { file, specifier, target: relative(projectRoot, join(projectRoot, dirname(file), specifier)) }
      : { file, specifier },
  ),
);

export function readSource(file: string): string {
  return readFileSync(join(projectRoot, file), "utf8");
}

/** The innermost package a file belongs to; none for the files of the root. */
export function packageOf(file: string): Package | undefined {
  return packages
    .filter(({ folder }) => file.startsWith(folder + sep))
    .toSorted((left, right) => right.folder.length - left.folder.length)[0];
}

/** `@mikro-orm/core` for `@mikro-orm/core/typings`; undefined for relative imports and what Node brings itself. */
export function packageNameIn(specifier: string): string | undefined {
  if (/^(\.|node:)/.test(specifier)) return undefined;
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

/** What a source imports, re-exports or loads later. */
export function specifiersIn(source: string): string[] {
  const statement = /^(?:import|export)\s[^"';]*?from\s+["']([^"']+)["']|^import\s+["']([^"']+)["']/gm;
  const later = /\bimport\(\s*["']([^"']+)["']\s*\)/g;
  return [...source.matchAll(statement), ...source.matchAll(later)].flatMap(([, named, bare]) => named ?? bare ?? []);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (ignored.has(entry.name) || entry.name.endsWith(".log")) return [];
    return entry.isDirectory() ? listFiles(path) : [relative(projectRoot, path)];
  });
}
