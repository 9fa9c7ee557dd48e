import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType } from "@kommgraph/schema";
import type { Grant } from "../grant/grant.entity.ts";
import { expectState } from "../grant/grant-step.ts";
import { accountOf } from "../ledger/account.entity.ts";
import { inWords } from "../ledger/amount.ts";
import { post } from "../ledger/post.ts";
import type { Disbursement } from "./disbursement.entity.ts";
import type { PayDisbursementInput } from "./disbursement.input.ts";
import { stepDisbursement } from "./disbursement-step.ts";

/** Auszahlung: the state of the request and the entry of the ledger in one transaction. */
export const payDisbursement: WriteDefinition<PayDisbursementInput, { disbursement: Disbursement; grant: Grant }> = {
  name: "payDisbursement",
  rules: [idOfType("disbursement", "Disbursement")],
  async effect(change, { disbursement: id }) {
    const { disbursement, grant } = await stepDisbursement(change, id, "PAID");
    expectState(grant, "disbursement", "DRAWING", "PROOF_DUE");
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
