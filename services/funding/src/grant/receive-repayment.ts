import { refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { Disbursement } from "../disbursement/disbursement.entity.ts";
import { Grant } from "./grant.entity.ts";
import type { GrantActionInput } from "./grant.input.ts";
import { expectGiver, step } from "./grant-step.ts";
import { repay } from "./settle.ts";

/** Erstattung: what was claimed has come back. Only now the ledger says so, and a proven grant is closed. */
export const receiveRepayment: WriteDefinition<GrantActionInput, { grant: Grant }> = {
  name: "receiveRepayment",
  rules: [idOfType("grant", "Grant"), textOf("note", 2_000)],
  async effect(change, { grant: id, expectedVersion, note }) {
    const grant = await change.load(Grant, id, "grant");
    expectGiver(change, grant);
    change.expectVersion(grant, expectedVersion);
    if (grant.repayBy === null) refuseUnclaimed();
    change.note = note ?? null;
    if (grant.state === "REVOKED") {
      const disbursements = await change.em.find(Disbursement, { grantId: id, state: "PAID" });
      for (const disbursement of disbursements) disbursement.state = "REPAID";
    } else step(grant, "CLOSED", "giver");
    await repay(change, grant);
    return { grant };
  },
};

function refuseUnclaimed(): never {
  return refuse(
    "NOTHING_CLAIMED",
    {
      en: "Nothing of this grant is to be paid back; “Grant.claim” tells what is.",
      de: "Von dieser Zuwendung ist nichts zu erstatten; „Grant.claim“ nennt, was zu erstatten ist.",
    },
    "grant",
  );
}
