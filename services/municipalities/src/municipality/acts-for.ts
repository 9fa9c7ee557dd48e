import { type AccessRule, actsFor, hasRole, type Role, type Who } from "@kommgraph/infra";
import { towns } from "@kommgraph/schema";

/** Acts for this municipality, or for its county, whose integration centre works for the towns. */
export function actsForMunicipality(who: Who, municipality: string | null | undefined): boolean {
  if (municipality == null) return false;
  return actsFor(who, municipality) || actsFor(who, towns.get(municipality)?.county);
}

/** Whoever has one of these roles and acts for the municipality in `input.municipality`, or for its county. */
export function ofMunicipalityOrCounty(...wanted: Role[]): AccessRule {
  return {
    text: `${wanted.join(", ")} of input.municipality or of its county`,
    allows: (who, { input }) =>
      hasRole(who, ...wanted) && actsForMunicipality(who, (input as { municipality: string }).municipality),
  };
}

/** Whoever acts for the municipality a thing belongs to, or for the county of that. */
export function ofItsMunicipality<Root>(municipalityOf: (root: Root) => string | null | undefined): AccessRule {
  return {
    text: "its municipality or the county of that",
    allows: (who, _args, root) => actsForMunicipality(who, municipalityOf(root as Root)),
  };
}
