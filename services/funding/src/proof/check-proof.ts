import { type Change, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { Grant } from "../grant/grant.entity.ts";
import { expectGiver, expectStep, refuseOnceAccepted, step } from "../grant/grant-step.ts";
import { settle } from "../grant/settle.ts";
import type { CheckProofInput } from "./proof.input.ts";
import { ProofOfUse } from "./proof-of-use.entity.ts";

/**
 * Whoever gave the money checks the proof. Accepted, it is settled: the grant is closed, or, where something was not
 * spent, waits for that to be paid back. Not accepted, a better one is awaited.
 */
export const checkProof: WriteDefinition<CheckProofInput, { grant: Grant }> = {
  name: "checkProof",
  rules: [idOfType("grant", "Grant"), textOf("note", 2_000)],
  async effect(change, { grant: id, expectedVersion, accepted, note }) {
    const grant = await change.load(Grant, id, "grant");
    expectGiver(change, grant);
    change.expectVersion(grant, expectedVersion);
    if (!accepted && !note?.trim()) {
      const message = { en: "Say what is missing.", de: "Bitte angeben, was fehlt." };
      refuse("REASON_NEEDED", message, "note");
    }
    refuseOnceAccepted(grant);
    change.note = note ?? null;
    if (!accepted) step(grant, "PROOF_DUE", "giver");
    else {
      expectStep(grant, "CLOSED", "giver");
      const proof = await change.em.findOneOrFail(ProofOfUse, { grantId: id });
      const claimed = await settle(change, grant, proof.spentCents);
      if (!claimed) step(grant, "CLOSED", "giver");
    }
    await keepResult(change, id, accepted, note);
    return { grant };
  },
};

/** Past the unit of work: a proof has no history of its own, its grant's tells of it. */
async function keepResult(
  { em, now }: Change,
  grantId: string,
  accepted: boolean,
  note: string | null | undefined,
): Promise<void> {
  await em.nativeUpdate(ProofOfUse, { grantId }, { checkedAt: now, accepted, note: note ?? null });
}
