import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { brokenInvariants } from "./invariants.ts";
import { Stage } from "./stage.ts";

/**
 * The stage of a file's tests, with a call that is open and the lines that pay for it. Every test begins on the same day,
 * and when all are over the books are in order.
 */
export function onStage(programme: string, planned: Record<string, string>): { stage: Stage; call: string } {
  const on = {} as { stage: Stage; call: string };
  beforeAll(async () => {
    on.stage = await Stage.open();
    on.call = await on.stage.call(programme, planned);
  });
  beforeEach(() => {
    on.stage.now = "2026-11-18T09:00:00Z";
  });
  afterAll(async () => {
    expect(await brokenInvariants(on.stage)).toEqual([]);
    await on.stage.service.stop();
  });
  return on;
}
