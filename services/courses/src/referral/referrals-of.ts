import { type Context, findPageOf, type Ordering } from "@kommgraph/infra";
import type { Page, ReferralState } from "@kommgraph/schema";
import { CourseReferral } from "./course-referral.entity.ts";

/** Which referrals of a side, which page of them. */
export interface ReferralsArguments {
  state: ReferralState[] | null;
  first: number;
  after: string | null;
}

const newestFirst: Ordering<CourseReferral> = [
  ["referredAt", "desc"],
  ["id", "desc"],
];

/** The referrals of an office or to a provider, newest first. */
export function referralsOf(
  context: Context,
  parent: { property: "fromId" | "providerId"; id: string },
  { state, first, after }: ReferralsArguments,
): Promise<Page<CourseReferral>> {
  const page = { first, after };
  return findPageOf(context, CourseReferral, parent, { state, page }, () => ({
    where: state ? { state: { $in: state } } : {},
    orderBy: newestFirst,
    page,
  }));
}
