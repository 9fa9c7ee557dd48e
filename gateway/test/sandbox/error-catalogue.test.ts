import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@kommgraph/infra";
import { errorCatalogue } from "@kommgraph/sandbox";
import { describe, expect, it } from "vitest";

const entries = errorCatalogue.flatMap((group) => group.entries);

/** Codes that Apollo Server gives, and nobody of us writes down. */
const ofTheLibrary = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]);

/** Words in capitals that stand where codes stand, and are none that a client meets. */
const otherWords = new Set([
  // Faults of the system, which people see at the start of the program.
  ...["EACCES", "EADDRINUSE", "EADDRNOTAVAIL", "ENOENT", "ENOTFOUND", "EPERM", "EPIPE", "ECONNRESET", "ECONNREFUSED"],
  // Kinds of changes, places and projects.
  ...["CREATED", "UPDATED", "DELETED", "LOCAL", "TRANSFER", "INTER_MUNICIPAL", "AVAILABLE"],
]);

const usedCodes = (): Map<string, string> => {
  const files = globSync("{gateway,infra,schema,services/*}/src/**/*.ts", { cwd: projectRoot }).filter(
    (file) => !/\/(seed|demonstration)\//.test(file),
  );
  const makers = "badInput|refuse|refusal|invalid|fault|SubgraphFailure|Unreachable";
  const code = '"([A-Z][A-Z_]{4,})"';
  const used = new RegExp(
    `\\b(?:${makers})\\(\\s*${code}|\\bcode\\b\\??(?::|\\s*=|\\()[^,;\\n]*?${code}(?:[^,;\\n]*?${code})?|\\d{3}: ${code}`,
    "g",
  );
  const found = new Map<string, string>();
  for (const file of files) {
    for (const [, ...codes] of readFileSync(join(projectRoot, file), "utf8").matchAll(used)) {
      for (const each of codes) if (each && !otherWords.has(each)) found.set(each, file);
    }
  }
  return found;
};

describe("the catalogue of errors", () => {
  it("has every code that the house uses", () => {
    const used = usedCodes();
    expect(used.size).toBeGreaterThan(90);
    const listed = new Set(entries.map(({ code }) => code));
    const missing = [...used].filter(([code]) => !listed.has(code)).map(([code, file]) => `${code} in ${file}`);
    expect(missing, "describe these in gateway/sandbox/src/errors").toEqual([]);
  });

  it("has no code that the house does not use", () => {
    const files = globSync("{gateway,infra,schema,services/*}/src/**/*.ts", { cwd: projectRoot });
    const source = files.map((file) => readFileSync(join(projectRoot, file), "utf8")).join("\n");
    const gone = entries.map(({ code }) => code).filter((code) => !source.includes(`"${code}"`));
    expect(gone.filter((code) => !ofTheLibrary.has(code))).toEqual([]);
  });

  it("names each code once, with a cause, a remedy and an example", () => {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
    for (const { code, cause, remedy, example } of entries) {
      for (const text of [cause, remedy, example]) expect(text.length, code).toBeGreaterThan(8);
      expect(cause, code).toMatch(/\.$/);
    }
  });
});
