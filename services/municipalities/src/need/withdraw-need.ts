import { dayInBerlin, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import type { Need } from "./need.entity.ts";
import type { WithdrawNeedInput } from "./need.input.ts";
import { ownNeed } from "./need.rules.ts";

/** Lists and feed no longer know it; its history stays to be found by its id. */
export const withdrawNeed: WriteDefinition<WithdrawNeedInput, { need: Need }> = {
  name: "withdrawNeed",
  rules: [idOfType("need", "Need"), textOf("note", 500)],
  async effect(change, input) {
    const need = await ownNeed(change, input);
    change.note = input.note ?? null;
    need.withdrawnOn = dayInBerlin(change.now);
    return { need };
  },
};
