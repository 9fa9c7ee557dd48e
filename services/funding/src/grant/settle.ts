import { type Change, dayInBerlin, daysAfter } from "@kommgraph/infra";
import { accountOf, stateAccount } from "../ledger/account.entity.ts";
import { balanceOf, neverThere, type Posting, post } from "../ledger/post.ts";
import type { Grant } from "./grant.entity.ts";

/** How long a recipient has to pay back what is claimed. */
const daysToRepay = 30;

/**
 * What an accepted proof or a revocation leads to: what was spent is spent, what was not drawn is free again. What was
 * paid and not spent is claimed, and stays in the ledger where it is, with the recipient, until it has come back.
 * Answers whether anything is claimed.
 */
export async function settle(change: Change, grant: Grant, spent: bigint): Promise<boolean> {
  const [committed, disbursed] = [accountOf("COMMITTED", grant.id), accountOf("DISBURSED", grant.id)];
  const [undrawn, paid] = [await balanceOf(change, committed), await balanceOf(change, disbursed)];
  const claimed = paid > spent;
  grant.repayBy = claimed ? daysAfter(dayInBerlin(change.now), daysToRepay) : null;
  const postings: Posting[] = [
    { what: "SPEND", from: disbursed, to: accountOf("SPENT", grant.id), cents: spent, reference: grant.id },
    { ...released(grant), from: committed, cents: undrawn, reference: grant.id },
  ];
  await post(change, `settle:${grant.id}`, postings, neverThere);
  return claimed;
}

/** What was claimed has come back: all of it goes to the state. */
export async function repay(change: Change, grant: Grant): Promise<void> {
  const from = accountOf("DISBURSED", grant.id);
  const cents = await balanceOf(change, from);
  grant.repayBy = null;
  const posting: Posting = { what: "REPAY", from, to: stateAccount, cents, reference: grant.id };
  await post(change, `repay:${grant.id}`, [posting], neverThere);
}

/** A last recipient's undrawn money is the first one's again; the first one's is the budget line's. */
function released({ forwardedFrom, budgetLine }: Grant): Pick<Posting, "what" | "to"> {
  return forwardedFrom
    ? { what: "RETURN", to: accountOf("COMMITTED", forwardedFrom.id) }
    : { what: "RELEASE", to: accountOf("AVAILABLE", budgetLine.id) };
}
