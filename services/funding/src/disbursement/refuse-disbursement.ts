import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import type { Grant } from "../grant/grant.entity.ts";
import type { Disbursement } from "./disbursement.entity.ts";
import type { RefuseDisbursementInput } from "./disbursement.input.ts";
import { stepDisbursement } from "./disbursement-step.ts";

/** What was asked for is not paid; it may be asked for again. */
export const refuseDisbursement: WriteDefinition<
  RefuseDisbursementInput,
  { disbursement: Disbursement; grant: Grant }
> = {
  name: "refuseDisbursement",
  rules: [idOfType("disbursement", "Disbursement"), textOf("note", 1_000)],
  async effect(change, { disbursement: id, note }) {
    const { disbursement, grant } = await stepDisbursement(change, id, "REFUSED");
    disbursement.note = note.trim();
    change.note = note;
    return { disbursement, grant };
  },
};
