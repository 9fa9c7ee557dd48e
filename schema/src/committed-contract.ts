import { execFileSync } from "node:child_process";

export const supergraphFile = "schema/supergraph.graphql";

export type ContractBefore =
  | { from: string; supergraph: string; nothing?: never }
  | { nothing: string; supergraph?: never };

/**
 * The contract that clients knew before this change: that of HEAD while the working tree differs from it, else that of
 * the commit before. `base` names another commit, such as the last one that was published.
 */
export function contractBefore(folder: string, current: string, base?: string): ContractBefore {
  if (base !== undefined) {
    const supergraph = contractAt(folder, base);
    return supergraph === undefined
      ? { nothing: `commit ${base} holds no ${supergraphFile}` }
      : { from: base, supergraph };
  }
  const head = contractAt(folder, "HEAD");
  if (head === undefined) return { nothing: `no commit holds ${supergraphFile} yet` };
  if (head !== current) return { from: "HEAD", supergraph: head };
  const parent = contractAt(folder, "HEAD~1");
  return parent === undefined
    ? { nothing: `the commit before HEAD is not here, or holds no ${supergraphFile}` }
    : { from: "HEAD~1", supergraph: parent };
}

function contractAt(folder: string, commit: string): string | undefined {
  try {
    return execFileSync("git", ["show", `${commit}:./${supergraphFile}`], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}
