import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartError } from "../config.ts";

/** The user Postgres runs as when we are root, as whom it refuses to run. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** Nobody special, unless we are root: then the system's user postgres, made if there is none. */
export function chooseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const name = "postgres";
  try {
    return lookUp(name);
  } catch {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name], {
        stdio: "ignore",
      });
      return lookUp(name);
    } catch {
      throw new StartError(
        "Postgres does not run as root, and the system user postgres could not be created. " +
          "Start as an ordinary user, create that user, or set DATABASE_URL to an own Postgres.",
      );
    }
  }
}

function lookUp(name: string): Account {
  const number = (flag: string) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  return { name, uid: number("-u"), gid: number("-g") };
}

/** Whether the account may enter every folder on the way to `path`. */
export function reachable(path: string, account: Account | undefined): boolean {
  if (account === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory() && !mayEnter(found, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayEnter(found: { mode: number; uid: number; gid: number }, account: Account): boolean {
  if (found.uid === account.uid) return (found.mode & 0o100) !== 0;
  if (found.gid === account.gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}

/** Where data goes that cannot lie where it was wanted: always the same place for the same wish, kept over restarts. */
export function substituteFor(folder: string): string {
  const mark = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  return join("/var/tmp", `kommgraph-${mark}`);
}
