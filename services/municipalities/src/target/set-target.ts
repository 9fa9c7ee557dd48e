import type { WriteDefinition } from "@kommgraph/infra";
import { existingMunicipality, newId } from "@kommgraph/schema";
import { SteeringTarget } from "./steering-target.entity.ts";
import type { SetTargetInput } from "./steering-target.input.ts";
import { dueRules, refuseSecondTarget, valuesFitIndicator } from "./steering-target.rules.ts";

export const setTarget: WriteDefinition<SetTargetInput, { target: SteeringTarget }> = {
  name: "setTarget",
  rules: [existingMunicipality("municipality"), valuesFitIndicator, ...dueRules],
  async effect(change, { municipality, indicator, topic, baseline, target: value, due }) {
    const target = change.em.create(
      SteeringTarget,
      {
        ...{ id: newId("tgt"), municipality, indicator, due },
        topic: topic ?? null,
        baseline: baseline ?? null,
        target: value,
        withdrawnOn: null,
        demonstration: false,
        version: 1,
      },
      { persist: false },
    );
    await refuseSecondTarget(change, target);
    change.em.persist(target);
    return { target };
  },
};
