import type { Change } from "@kommgraph/infra";
import { accountOf, stateAccount } from "../ledger/account.entity.ts";
import { balanceOf, type Posting } from "../ledger/post.ts";
import type { Grant } from "./grant.entity.ts";

/** What a closed or revoked grant leaves behind: nothing open. `spent` stays spent, the rest goes back. */
export async function settlement(change: Change, grant: Grant, spent: bigint): Promise<Posting[]> {
  const [committed, disbursed] = [accountOf("COMMITTED", grant.id), accountOf("DISBURSED", grant.id)];
  const [undrawn, paid] = [await balanceOf(change, committed), await balanceOf(change, disbursed)];
  const reference = grant.id;
  return [
    { what: "SPEND", from: disbursed, to: accountOf("SPENT", grant.id), cents: spent, reference },
    { what: "REPAY", from: disbursed, to: stateAccount, cents: paid - spent, reference },
    // A last recipient's undrawn money is the first one's again; the first one's is the budget line's.
    grant.forwardedFrom
      ? {
          what: "RETURN",
          from: committed,
          to: accountOf("COMMITTED", grant.forwardedFrom.id),
          cents: undrawn,
          reference,
        }
      : {
          what: "RELEASE",
          from: committed,
          to: accountOf("AVAILABLE", grant.budgetLine.id),
          cents: undrawn,
          reference,
        },
  ];
}
