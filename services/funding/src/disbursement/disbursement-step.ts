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
  const grantId = await grantOf(change, id);
  const grant = await change.load(Grant, grantId, "disbursement");
  expectGiver(change, grant);
  const disbursement = await change.load(Disbursement, id, "disbursement");
  if (!transitions[disbursement.state].includes(to)) refuseStep(disbursement.state, to);
  disbursement.state = to;
  return { disbursement, grant };
}

/** The grant of a disbursement never changes, so it can be read before either is locked. */
async function grantOf(change: Change, id: string): Promise<string> {
  const [row] = (await change.em.execute(`select "grant_id" as "grant" from "disbursement" where "id" = ?`, [id])) as {
    grant: string;
  }[];
  return row?.grant ?? (await change.load(Disbursement, id, "disbursement")).grantId;
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
