import { type Change, refuse } from "@kommgraph/infra";
import { Grant } from "../grant/grant.entity.ts";
import { expectGiver } from "../grant/grant-step.ts";
import { Disbursement, type DisbursementState } from "./disbursement.entity.ts";

/** Which steps there are; all of them are the giver's. That money comes back is noted when it does. */
const transitions: Record<DisbursementState, readonly DisbursementState[]> = {
  REQUESTED: ["APPROVED", "REFUSED"],
  APPROVED: ["PAID", "REFUSED"],
  PAID: [],
  REFUSED: [],
  REPAID: [],
};

/** Takes the next step of a request, locked after its grant, by whoever gives the money; or says which steps there are. */
export async function stepDisbursement(
  change: Change,
  id: string,
  to: DisbursementState,
): Promise<{ disbursement: Disbursement; grant: Grant }> {
  const grant = await lockGrantOf(change, id);
  if (grant) expectGiver(change, grant);
  const disbursement = await change.load(Disbursement, id, "disbursement");
  if (!transitions[disbursement.state].includes(to)) refuseStep(disbursement.state, to);
  disbursement.state = to;
  return { disbursement, grant: grant as Grant };
}

/** The grant of a disbursement never changes, so it can be looked up before either is locked; null where there is none. */
async function lockGrantOf({ em }: Change, disbursement: string): Promise<Grant | null> {
  const [row] = await em.execute(
    `select * from "grant" where "id" = (select "grant_id" from "disbursement" where "id" = ?) for update`,
    [disbursement],
  );
  return row ? em.map(Grant, row as never) : null;
}

function refuseStep(from: DisbursementState, to: DisbursementState): never {
  const legal = transitions[from].join(", ");
  return refuse(
    "ILLEGAL_TRANSITION",
    {
      en: `It is ${from} and cannot become ${to}; possible: ${legal || "none"}.`,
      de: `Der Abruf ist ${from} und kann nicht ${to} werden; möglich: ${legal || "keiner"}.`,
    },
    "disbursement",
  );
}
