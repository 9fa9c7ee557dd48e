import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { Grant } from "./grant.entity.ts";
import type { GrantActionInput } from "./grant.input.ts";
import { expectRecipient, step } from "./grant-step.ts";

/** The recipient waives objection (Rechtsbehelfsverzicht): the notice is final before its month is over. */
export const acceptNotice: WriteDefinition<GrantActionInput, { grant: Grant }> = {
  name: "acceptNotice",
  rules: [idOfType("grant", "Grant"), textOf("note", 2_000)],
  async effect(change, { grant: id, expectedVersion, note }) {
    const grant = await change.load(Grant, id, "grant");
    expectRecipient(change, grant);
    change.expectVersion(grant, expectedVersion);
    step(grant, "FINAL", "recipient");
    change.note = note ?? null;
    return { grant };
  },
};
