import {
  type AccessRule,
  actsFor,
  type Context,
  decidedInside,
  forbidden,
  hasRole,
  load,
  type Who,
} from "@kommgraph/infra";
import { Programme } from "./programme.entity.ts";

/** What only the approving authority of a programme may do. */
export const ofItsProgramme: AccessRule = decidedInside("of its programmes", "authority");

/** The approving authorities that a source names, as the partners people act for. */
export function authoritiesIn(source: string | null): string[] {
  return Object.entries(names).flatMap(([id, name]) => (source?.includes(name) ? [id] : []));
}

/**
 * Which authority of a programme decides on an applicant: the only one; of the two Landesjugendämter the one in whose
 * part of the state the applicant lies. Null where there is none, or where nobody can say which.
 */
export function authorityFor(authorities: readonly string[], applicant: string): string | null {
  const [only, ...others] = authorities;
  if (only === undefined || others.length === 0) return only ?? null;
  if (!applicant.startsWith("mun_")) return null;
  // Rheinland: the Regierungsbezirke Düsseldorf and Köln.
  return /^mun_05[13]/.test(applicant) ? "LVR" : "LWL";
}

/** Acts for this authority, as an authority. */
export function isAuthority(who: Who, authority: string | null): boolean {
  return hasRole(who, "authority") && actsFor(who, authority);
}

/** Lets the ministry look, and whoever acts for an approving authority of the programme. */
export async function expectMinistryOrAuthority(context: Context, programme: string, what: string): Promise<void> {
  const { who } = context;
  if (hasRole(who, "ministry")) return;
  const found = await load(context, Programme, programme);
  if (!found?.authorityIds.some((authority) => isAuthority(who, authority))) throw forbidden(who, what);
}

const names: Record<string, string> = { reg_059: "Bezirksregierung Arnsberg", LVR: "LVR", LWL: "LWL" };
