import { type Change, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { LockMode } from "@mikro-orm/postgresql";
import { Disbursement } from "../disbursement/disbursement.entity.ts";
import { Grant } from "./grant.entity.ts";
import type { GrantActionInput } from "./grant.input.ts";
import { expectGiver, refuseOnceAccepted, step } from "./grant-step.ts";
import { settle } from "./settle.ts";

/**
 * Widerruf: what was paid is claimed back, what was not is free again. What was forwarded goes with it, but for parts
 * whose proof is accepted.
 */
export const revokeGrant: WriteDefinition<GrantActionInput, { grant: Grant }> = {
  name: "revokeGrant",
  rules: [idOfType("grant", "Grant"), textOf("note", 2_000)],
  async effect(change, { grant: id, expectedVersion, note }) {
    const grant = await change.load(Grant, id, "grant");
    expectGiver(change, grant);
    change.expectVersion(grant, expectedVersion);
    if (!note?.trim()) {
      const message = { en: "Say why; the note is kept.", de: "Bitte begründen; der Vermerk bleibt erhalten." };
      refuse("REASON_NEEDED", message, "note");
    }
    change.note = note;
    refuseOnceAccepted(grant);
    const parts = await change.em.find(
      Grant,
      { forwardedFrom: id, state: { $nin: ["CLOSED", "REVOKED"] }, repayBy: null },
      { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    for (const one of [...parts, grant]) await revoke(change, one);
    return { grant };
  },
};

async function revoke(change: Change, grant: Grant): Promise<void> {
  step(grant, "REVOKED", "giver");
  const disbursements = await change.em.find(Disbursement, { grantId: grant.id });
  for (const disbursement of disbursements) {
    if (disbursement.state === "REQUESTED" || disbursement.state === "APPROVED") disbursement.state = "REFUSED";
  }
  await settle(change, grant, 0n);
}
