import { type Change, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { Grant } from "../grant/grant.entity.ts";
import { expectGiver, step } from "../grant/grant-step.ts";
import { settlement } from "../grant/settle.ts";
import { neverThere, post } from "../ledger/post.ts";
import type { CheckProofInput } from "./proof.input.ts";
import { ProofOfUse } from "./proof-of-use.entity.ts";

/** Whoever gave the money checks the proof: accepted, all is settled; not accepted, a better one is awaited. */
export const checkProof: WriteDefinition<CheckProofInput, { grant: Grant }> = {
  name: "checkProof",
  rules: [idOfType("grant", "Grant"), textOf("note", 2_000)],
  async effect(change, { grant: id, expectedVersion, accepted, note }) {
    const grant = await change.load(Grant, id, "grant");
    await expectGiver(change, grant);
    change.expectVersion(grant, expectedVersion);
    if (!accepted && !note?.trim()) {
      const message = { en: "Say what is missing.", de: "Bitte angeben, was fehlt." };
      refuse("REASON_NEEDED", message, "note");
    }
    step(grant, accepted ? "CLOSED" : "PROOF_DUE", "giver");
    change.note = note ?? null;
    const proof = await change.em.findOneOrFail(ProofOfUse, { grantId: id });
    await keepResult(change, id, accepted, note);
    if (accepted) await post(change, `settle:${id}`, await settlement(change, grant, proof.spentCents), neverThere);
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
