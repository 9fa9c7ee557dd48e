import { type Change, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType } from "@kommgraph/schema";
import { Grant } from "../grant/grant.entity.ts";
import { expectGiver, expectState } from "../grant/grant-step.ts";
import { accountOf } from "../ledger/account.entity.ts";
import { inWords } from "../ledger/amount.ts";
import { post } from "../ledger/post.ts";
import { Disbursement, type DisbursementState } from "./disbursement.entity.ts";
import type { PayDisbursementInput } from "./disbursement.input.ts";

/** Auszahlung: the state of the request and the entry of the ledger in one transaction. */
export const payDisbursement: WriteDefinition<PayDisbursementInput, { disbursement: Disbursement; grant: Grant }> = {
  name: "payDisbursement",
  rules: [idOfType("disbursement", "Disbursement")],
  async effect(change, { disbursement: id }) {
    const { disbursement, grant } = await loadOpen(change, id, "PAID");
    expectState(grant, "disbursement", "DRAWING", "PROOF_DUE");
    disbursement.state = "PAID";
    disbursement.paidAt = change.now;
    const { en, de } = inWords(disbursement.cents);
    const posting = {
      what: "DISBURSE",
      from: accountOf("COMMITTED", grant.id),
      to: accountOf("DISBURSED", grant.id),
      cents: disbursement.cents,
      reference: id,
    } as const;
    await post(change, `disburse:${id}`, [posting], {
      code: "GRANT_EXHAUSTED",
      message: {
        en: `The grant has less than ${en} left; what was asked for can no longer be paid.`,
        de: `Von der Zuwendung sind weniger als ${de} übrig; das Abgerufene kann nicht mehr gezahlt werden.`,
      },
      field: "disbursement",
    });
    return { disbursement, grant };
  },
};

/** A request that was neither paid nor refused, locked after its grant, by whoever gives the money. */
export async function loadOpen(
  change: Change,
  id: string,
  to: DisbursementState,
): Promise<{ disbursement: Disbursement; grant: Grant }> {
  const grantId = await grantOf(change, id);
  const grant = await change.load(Grant, grantId, "disbursement");
  await expectGiver(change, grant);
  const disbursement = await change.load(Disbursement, id, "disbursement");
  if (disbursement.state === "REQUESTED" || disbursement.state === "APPROVED") return { disbursement, grant };
  return refuse(
    "ILLEGAL_TRANSITION",
    {
      en: `It is ${disbursement.state} already and cannot become ${to}; possible: none.`,
      de: `Der Abruf ist schon ${disbursement.state} und kann nicht ${to} werden; möglich: keiner.`,
    },
    "disbursement",
  );
}

/** The grant of a disbursement never changes, so it can be read before either is locked. */
async function grantOf(change: Change, id: string): Promise<string> {
  const [row] = (await change.em.execute(`select "grant_id" as "grant" from "disbursement" where "id" = ?`, [id])) as {
    grant: string;
  }[];
  return row?.grant ?? (await change.load(Disbursement, id, "disbursement")).grantId;
}
