import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType } from "@kommgraph/schema";
import type { Grant } from "../grant/grant.entity.ts";
import type { Disbursement } from "./disbursement.entity.ts";
import type { PayDisbursementInput } from "./disbursement.input.ts";
import { stepDisbursement } from "./disbursement-step.ts";

/** What was asked for has been examined and may be paid. No money moves yet. */
export const approveDisbursement: WriteDefinition<PayDisbursementInput, { disbursement: Disbursement; grant: Grant }> =
  {
    name: "approveDisbursement",
    rules: [idOfType("disbursement", "Disbursement")],
    effect: (change, { disbursement: id }) => stepDisbursement(change, id, "APPROVED"),
  };
