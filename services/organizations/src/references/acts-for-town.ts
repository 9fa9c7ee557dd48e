import { type AccessRule, actsFor, hasRole, type Role, type Who } from "@kommgraph/infra";
import { towns } from "@kommgraph/schema";

/** Acts for this town, or for the county it belongs to: that is where the integration centres are. */
export function actsForTown(who: Who, town: string): boolean {
  return actsFor(who, town) || actsFor(who, towns.get(town)?.county);
}

/** Whoever has one of these roles and acts for the town in `input.municipality`, or for its county. */
export function ofTown(...wanted: Role[]): AccessRule {
  return {
    text: `${wanted.join(", ")} of input.municipality or of its county`,
    allows: (who, { input }) =>
      hasRole(who, ...wanted) && actsForTown(who, (input as { municipality: string }).municipality),
  };
}
