import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contractBefore, supergraphFile } from "../src/committed-contract.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kommgraph-contract-"));
  mkdirSync(join(folder, "schema"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });

function commit(contract: string): void {
  writeFileSync(join(folder, supergraphFile), contract);
  git("add", ".");
  git("commit", "--quiet", "--allow-empty", "--message", contract);
}

describe("the contract that clients knew before", () => {
  it("is nothing outside of git and before the first commit", () => {
    expect(contractBefore(folder, "one").nothing).toMatch(/no commit holds/);
    git("init", "--quiet");
    expect(contractBefore(folder, "one").nothing).toMatch(/no commit holds/);
  });

  it("is nothing where the one commit there is holds the contract as it is", () => {
    git("init", "--quiet");
    commit("one");
    expect(contractBefore(folder, "one").nothing).toMatch(/the commit before HEAD is not here/);
  });

  it("is that of HEAD while the working tree differs, and that of the commit before when it does not", () => {
    git("init", "--quiet");
    commit("one");
    commit("two");
    expect(contractBefore(folder, "three")).toEqual({ from: "HEAD", supergraph: "two" });
    expect(contractBefore(folder, "two")).toEqual({ from: "HEAD~1", supergraph: "one" });
  });

  it("is that of main before a merge", () => {
    git("init", "--quiet", "--initial-branch", "main");
    commit("one");
    git("checkout", "--quiet", "-b", "change");
    commit("two");
    commit("three");
    git("checkout", "--quiet", "main");
    git("merge", "--quiet", "--no-ff", "--message", "merge", "change");
    expect(contractBefore(folder, "three")).toEqual({ from: "HEAD~1", supergraph: "one" });
  });

  it("is that of the commit one names", () => {
    git("init", "--quiet");
    for (const contract of ["one", "two", "three"]) commit(contract);
    expect(contractBefore(folder, "three", "HEAD~2")).toEqual({ from: "HEAD~2", supergraph: "one" });
    expect(contractBefore(folder, "three", "nowhere").nothing).toBe(`commit nowhere holds no ${supergraphFile}`);
  });
});
