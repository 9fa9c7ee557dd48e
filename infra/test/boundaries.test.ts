import { dirname, sep } from "node:path";
import { subgraphNames } from "@kommgraph/schema";
import { describe, expect, it } from "vitest";
import {
  files,
  imports,
  packageNameIn,
  packageOf,
  packages,
  readSource,
  sources,
  specifiersIn,
} from "./source-tree.ts";

/** Each rule of the house with what breaks it; the rule is the failure message. */
const rules: Record<string, () => string[]> = {
  "the top level holds only gateway, services, schema, infra and what tools need there": () => {
    const rooms = ["gateway", "services", "schema", "infra"];
    const needed = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "tsconfig.json", "biome.json"];
    const allowed = new Set([...rooms, ...needed, "vitest.config.ts", "README.md", "LICENSE"]);
    const top = new Set(files.map((file) => file.split(sep)[0] as string));
    return [...top].filter((name) => !allowed.has(name) && !name.startsWith("."));
  },

  "services/ holds exactly one folder per subgraph": () => {
    const folders = new Set(files.filter((file) => file.startsWith("services/")).map((file) => file.split(sep)[1]));
    const missing = subgraphNames.filter((name) => !folders.has(name));
    const strange = [...folders].filter((name) => !subgraphNames.some((subgraph) => subgraph === name));
    return [...missing.map((name) => `services/${name} is missing`), ...strange.map((name) => `services/${name}`)];
  },

  "a package imports only from its left: schema <- infra <- services, gateway; services never import each other": () =>
    imports.flatMap(({ file, specifier }) => {
      const imported = packages.find(({ name }) => name === packageNameIn(specifier));
      if (imported === undefined || imported.folder === packageOf(file)?.folder) return [];
      return mayImport(file, imported.folder) ? [] : `${file} imports ${specifier}`;
    }),

  "a relative import never leaves its package": () =>
    imports.flatMap(({ file, specifier, target }) =>
      target !== undefined && packageOf(file)?.folder !== packageOf(target)?.folder
        ? `${file} imports ${specifier}`
        : [],
    ),

  "a package is imported through its exports entries only": () => {
    const entries = new Set(packages.flatMap(({ exports }) => exports));
    return imports.flatMap(({ file, specifier }) =>
      specifier.startsWith("@kommgraph/") && !entries.has(specifier) ? `${file} imports ${specifier}` : [],
    );
  },

  "what is there for tests is imported by tests alone": () =>
    imports.flatMap(({ file, specifier }) =>
      specifier === "@kommgraph/infra/testing" && !/\/(test|bench)\//.test(file) ? `${file} imports ${specifier}` : [],
    ),

  "a feature imports another feature's entity, never its resolver; only service.ts lists resolvers": () =>
    imports.flatMap(({ file, specifier, target }) =>
      target !== undefined &&
      isInService(file) &&
      /\.resolver\.ts$/.test(target) &&
      dirname(target) !== dirname(file) &&
      !file.endsWith("/src/service.ts")
        ? `${file} imports ${specifier}`
        : [],
    ),

  "references/ are leaves: a stub of a foreign type imports other types at most, never what works with them": () =>
    imports.flatMap(({ file, specifier, target }) =>
      target !== undefined &&
      isReference(file) &&
      !file.endsWith(".resolver.ts") &&
      !isReference(target) &&
      !/\.(entity|interface|connection)\.ts$/.test(target)
        ? `${file} imports ${specifier}`
        : [],
    ),

  "every package.json declares what its sources import; what runs in production is no devDependency": () =>
    imports.flatMap(({ file, specifier }) => {
      const name = packageNameIn(specifier);
      const from = packageOf(file);
      if (name === undefined || from === undefined || name === from.name) return [];
      const inProduction = file.startsWith(`${from.folder}/src/`);
      const declared = inProduction ? from.dependencies : [...from.dependencies, ...from.devDependencies];
      // Of some there are only types; what a build makes itself comes from no package.
      const known = declared.includes(name) || from.devDependencies.includes(`@types/${name}`);
      return known || name.startsWith("virtual:")
        ? []
        : `${from.folder}/package.json does not declare ${name} for ${file}`;
    }),

  "only infra/src/config.ts reads process.env": () =>
    sources.filter((file) => file !== "infra/src/config.ts" && readsEnvironment(readSource(file))),

  "no file or folder is called utils, helpers, common, manager or their like": () =>
    files.filter((file) => /(^|[/.-])(utils?|helpers?|commons?|managers?|misc)([/.-]|$)/i.test(file)),
};

function mayImport(file: string, folder: string): boolean {
  if (/^gateway\/(dashboard|sandbox|client)\//.test(file)) return false; // they speak GraphQL over HTTP
  if (file.startsWith("gateway/") && folder.startsWith("gateway/")) return true; // it serves these
  if (file.startsWith("schema/")) return false;
  if (file.startsWith("infra/")) return folder === "schema";
  return folder === "schema" || folder === "infra";
}

function isInService(file: string): boolean {
  return /^services\/[^/]+\/src\//.test(file);
}

function isReference(file: string): boolean {
  return /^services\/[^/]+\/src\/references\//.test(file);
}

/** Setting a variable for a library that knows no other way is not reading it. */
function readsEnvironment(source: string): boolean {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"/g, "");
  return /\bprocess\.env\b(?!\.\w+ = )|\bimport\.meta\.env\b/.test(code);
}

describe("the house", () => {
  it.each(Object.entries(rules))("keeps the rule: %s", (rule, violations) => {
    expect(violations(), rule).toEqual([]);
  });

  it("is looked at in whole", () => {
    expect(packages.map(({ folder }) => folder)).toEqual(
      expect.arrayContaining(["schema", "infra", "gateway", ...subgraphNames.map((name) => `services/${name}`)]),
    );
    expect(imports.length).toBeGreaterThan(sources.length);
  });

  it.each([
    ['import { a } from "one";', ["one"]],
    ['import type { a,\n  b } from "one";', ["one"]],
    ['import "one";', ["one"]],
    ['export * from "one";', ["one"]],
    ['export { type a, b } from "./one.ts";\nimport * as c from "two";', ["./one.ts", "two"]],
    ['const { a } = await import("vitest");', ["vitest"]],
    ['export const a = "b from";\n', []],
  ])("finds every way to import: %s", (source, specifiers) => {
    expect(specifiersIn(source)).toEqual(specifiers);
  });

  it.each([
    ["process.env.PORT", true],
    ["{ ...process.env }", true],
    ['process.env.QUIET = "true"', false],
    ["// process.env is read once", false],
  ])("knows reading the environment from other things: %s", (source, expected) => {
    expect(readsEnvironment(source)).toBe(expected);
  });
});
