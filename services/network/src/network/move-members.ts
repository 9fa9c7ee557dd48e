import type { Change } from "@kommgraph/infra";
import { dayOf } from "../calendar/day-of.ts";
import { Membership } from "./membership.entity.ts";
import type { Network } from "./network.entity.ts";

/** Lets a partner in from today on; false where it is a member already. */
export async function startMembership(change: Change, network: Network, partner: string): Promise<boolean> {
  const rows = await change.em.execute(
    `insert into membership (network_id, partner_id, since) values (?, ?, ?::date)
     on conflict (network_id, partner_id) where until is null do nothing returning 1`,
    [network.id, partner, dayOf(change)],
  );
  if (rows.length === 0) return false;
  await noteMembers(change, network, { joined: [null, partner] });
  return true;
}

/**
 * Ends the membership of one partner, or of all: yesterday was the last day, so that nobody is a member of today who
 * has left today. Whoever joined today was never a member. False where there was nothing to end.
 */
export async function endMemberships(change: Change, network: Network, partner?: string): Promise<boolean> {
  const today = dayOf(change);
  const { em } = change;
  const open = { network: network.id, until: null, ...(partner && { partnerId: partner }) };
  const never = await em.nativeDelete(Membership, { ...open, since: { $gte: today } });
  const rows = await em.execute(
    `update membership set until = ?::date - 1 where network_id = ? and until is null and (?::text is null or partner_id = ?)
     returning 1`,
    [today, network.id, partner ?? null, partner ?? null],
  );
  if (never + rows.length === 0) return false;
  await noteMembers(change, network, partner ? { left: [partner, null] } : { members: [never + rows.length, 0] });
  return true;
}

/** Members have rows of their own; a network's version and history tell of them all the same. */
async function noteMembers(
  change: Change,
  network: Network,
  differences: Record<string, [unknown, unknown]>,
): Promise<void> {
  const { em } = change;
  await em.execute(`update network set version = version + 1 where id = ?`, [network.id]);
  await em.refresh(network);
  change.record("UPDATED", network, differences);
}
