import { dayInBerlin, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import type { SteeringTarget } from "./steering-target.entity.ts";
import type { WithdrawTargetInput } from "./steering-target.input.ts";
import { ownTarget } from "./steering-target.rules.ts";

/** Lists and feed no longer know it; its history stays to be found by its id. */
export const withdrawTarget: WriteDefinition<WithdrawTargetInput, { target: SteeringTarget }> = {
  name: "withdrawTarget",
  rules: [idOfType("steeringTarget", "SteeringTarget"), textOf("note", 500)],
  async effect(change, input) {
    const target = await ownTarget(change, input);
    change.note = input.note ?? null;
    target.withdrawnOn = dayInBerlin(change.now);
    return { target };
  },
};
