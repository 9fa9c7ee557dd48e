import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, inOrder, textOf } from "@kommgraph/schema";
import type { Need } from "./need.entity.ts";
import type { ReviseNeedInput } from "./need.input.ts";
import { needRules, ownNeed } from "./need.rules.ts";

export const reviseNeed: WriteDefinition<ReviseNeedInput, { need: Need }> = {
  name: "reviseNeed",
  rules: [idOfType("need", "Need"), ...needRules, textOf("note", 500)],
  async effect(change, input) {
    const need = await ownNeed(change, input);
    const { people, end, priority, note } = input;
    change.expectRules({ start: need.startsOn, end }, inOrder("start", "end"));
    change.note = note ?? null;
    if (people != null) need.people = people;
    if (end !== undefined) need.endsOn = end;
    if (priority != null) need.priority = priority;
    return { need };
  },
};
