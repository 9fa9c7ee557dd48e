import { type Change, dayInBerlin, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, newId } from "@kommgraph/schema";
import { refuseAboveFree } from "../grant/free-of.ts";
import { Grant } from "../grant/grant.entity.ts";
import { expectRecipient, expectState, step } from "../grant/grant-step.ts";
import { amountOf, centsOf } from "../ledger/amount.ts";
import { Disbursement } from "./disbursement.entity.ts";
import type { RequestDisbursementInput } from "./disbursement.input.ts";

/** Mittelabruf: only of a final notice, and only what is needed within two months (VV Nr. 7 zu § 44 LHO). */
export const requestDisbursement: WriteDefinition<
  RequestDisbursementInput,
  { disbursement: Disbursement; grant: Grant }
> = {
  name: "requestDisbursement",
  rules: [idOfType("grant", "Grant"), amountOf("amount")],
  async effect(change, { grant: id, amount, neededBy }) {
    const grant = await change.load(Grant, id, "grant");
    expectRecipient(change, grant);
    expectState(grant, "grant", "FINAL", "DRAWING");
    await refuseOutsideTwoMonths(change, neededBy);
    const cents = centsOf(amount);
    await refuseAboveFree(change, grant, cents);
    step(grant, "DRAWING", "recipient");
    const disbursement = change.em.create(Disbursement, {
      id: newId("dis"),
      grantId: grant.id,
      cents,
      requestedAt: change.now,
      neededBy,
      paidAt: null,
      state: "REQUESTED",
      note: null,
      demonstration: false,
    });
    return { disbursement, grant };
  },
};

async function refuseOutsideTwoMonths({ em, now }: Change, neededBy: string): Promise<void> {
  const today = dayInBerlin(now);
  const [row] = (await em.execute(`select (?::date + interval '2 months')::date::text as "last"`, [today])) as {
    last: string;
  }[];
  const last = row?.last as string;
  if (neededBy >= today && neededBy <= last) return;
  refuse(
    "NEEDED_OUTSIDE_TWO_MONTHS",
    {
      en: `Only what is needed within two months can be drawn: from ${today} to ${last}.`,
      de: `Abgerufen werden kann nur, was innerhalb von zwei Monaten gebraucht wird: vom ${today} bis ${last}.`,
    },
    "neededBy",
  );
}
