import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the table of all rights", () => {
  it("is what the code declares, with a verdict for every query, mutation and entity", async () => {
    const checked = promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "schema/src/write-access.ts", "--check"],
      { cwd: root },
    );
    await expect(
      checked.then(
        () => "as committed",
        ({ stderr }) => stderr,
      ),
    ).resolves.toBe("as committed");
  }, 120_000);
});
