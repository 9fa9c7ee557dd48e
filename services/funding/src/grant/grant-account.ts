import { type Context, findAllOf } from "@kommgraph/infra";
import { type Money, money } from "@kommgraph/schema";
import { Account, type AccountKind } from "../ledger/account.entity.ts";
import type { Claim } from "./claim.ts";
import type { Grant } from "./grant.entity.ts";

/** Paid to the recipient so far, as the ledger says. */
export async function disbursedTo(context: Context, grant: Grant): Promise<Money> {
  const account = await accountOfGrant(context, grant, "DISBURSED");
  return money(account?.debits ?? 0n);
}

/** Committed, and neither paid nor forwarded nor released, as the ledger says. */
export async function remainingOf(context: Context, grant: Grant): Promise<Money> {
  const account = await accountOfGrant(context, grant, "COMMITTED");
  return money(account ? account.debits - account.credits : 0n);
}

/** Paid and to be paid back: all that lies with the recipient once its proof is accepted or the grant is taken back. */
export async function claimOn(context: Context, grant: Grant): Promise<Claim | null> {
  if (grant.repayBy === null) return null;
  const account = await accountOfGrant(context, grant, "DISBURSED");
  return { amount: money(account ? account.debits - account.credits : 0n), by: grant.repayBy };
}

async function accountOfGrant(context: Context, { id }: Grant, kind: AccountKind): Promise<Account | undefined> {
  const accounts = await findAllOf(context, Account, { property: "grantId", id }, { orderBy: { kind: "asc" } });
  return accounts.find((account) => account.kind === kind);
}
