import { type AccessRule, actsFor, type Context, findAllOf, hasRole, type Who } from "@kommgraph/infra";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { isAuthority } from "../programme/authorities.ts";
import { Application } from "./application.entity.ts";

/** What the table of all rights says of applications. */
export const whoSeesApplications =
  "everybody once awarded; before, its applicant, and the authority of its programme once handed in";

/** Nobody is turned away, but what may not be seen is not there. */
export const asVisible: AccessRule = { text: whoSeesApplications, allows: () => true };

/**
 * Which applications somebody may see: everybody the awarded ones, the applicant all of the own, the authority all of
 * its programmes that were ever handed in (a draft is the applicant's alone). Every way to an application, to its project or to a count of
 * either goes through this condition.
 */
export function visibleApplications(who: Who): FilterQuery<Application> {
  const conditions: object[] = [{ state: "APPROVED" }];
  if (who.partner !== null) conditions.push({ applicantId: who.partner });
  if (who.partner !== null && hasRole(who, "authority")) {
    conditions.push({ authorityId: who.partner, number: { $ne: null } });
  }
  return (conditions.length === 1 ? conditions[0] : { $or: conditions }) as FilterQuery<Application>;
}

/** The same as `visibleApplications`, of one that was read. */
export function seesApplication(who: Who, { state, number, applicantId, authorityId }: Application): boolean {
  return state === "APPROVED" || actsFor(who, applicantId) || (number !== null && isAuthority(who, authorityId));
}

/** The application with this id, or null where it may not be shown. */
export async function loadVisibleApplication(context: Context, id: string): Promise<Application | null> {
  const found = await findAllOf(
    context,
    Application,
    { property: "id", id },
    { where: visibleApplications(context.who), orderBy: { id: "asc" }, args: "visible" },
  );
  return found[0] ?? null;
}
