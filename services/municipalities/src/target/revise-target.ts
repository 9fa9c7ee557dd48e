import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import type { SteeringTarget } from "./steering-target.entity.ts";
import type { ReviseTargetInput } from "./steering-target.input.ts";
import { dueRules, ownTarget, refuseSecondTarget, valuesFitIndicator } from "./steering-target.rules.ts";

export const reviseTarget: WriteDefinition<ReviseTargetInput, { target: SteeringTarget }> = {
  name: "reviseTarget",
  rules: [idOfType("steeringTarget", "SteeringTarget"), ...dueRules, textOf("note", 500)],
  async effect(change, input) {
    const target = await ownTarget(change, input);
    const { baseline, target: value, due, note } = input;
    change.expectRules({ indicator: target.indicator, baseline, target: value }, valuesFitIndicator);
    change.note = note ?? null;
    if (baseline !== undefined) target.baseline = baseline;
    if (value != null) target.target = value;
    if (due != null && due !== target.due) {
      target.due = due;
      await refuseSecondTarget(change, target);
    }
    return { target };
  },
};
