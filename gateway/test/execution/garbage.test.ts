import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

// In a process of its own, whose young generation is so large that it is collected only when the waves say so.
const engine = ["--expose-gc", "--min-semi-space-size=32", "--max-semi-space-size=32", "--import", "tsx"];
const printed = execFileSync(process.execPath, [...engine, join(import.meta.dirname, "garbage-process.ts")], {
  encoding: "utf8",
});
const { waves, kept } = JSON.parse(printed) as { waves: number; kept: Record<string, number> };

it.each(Object.entries(kept))("%s leave little behind that only clearing the whole heap would find", (_what, left) => {
  expect(left).toBeLessThan(waves / 10);
});
