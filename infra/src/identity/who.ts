/** What somebody may do; everybody is a reader, with or without a token. */
export const roles = ["reader", "editor", "caseworker", "provider", "authority", "ministry", "integration"] as const;

export type Role = (typeof roles)[number];

/** Who is asking: a person or a machine that acts for one partner in some roles. */
export interface Who {
  /** Id of the partner somebody acts for, e.g. `mun_05122000`; null for the public. */
  partner: string | null;
  roles: readonly Role[];
  /** Pseudonymous id of the person or client at the issuer of the token; null for the public. */
  subject: string | null;
}

/** The public: somebody without a token. */
export const nobody: Who = { partner: null, roles: ["reader"], subject: null };

export function hasRole(who: Who, ...wanted: Role[]): boolean {
  return wanted.some((role) => who.roles.includes(role));
}

/** Acts for this very partner. */
export function actsFor(who: Who, partner: string | null | undefined): boolean {
  return partner != null && who.partner === partner;
}

/** A `Who` from data that came over the wire, or null if it is not one. */
export function toWho(value: unknown): Who | null {
  if (typeof value !== "object" || value === null) return null;
  const { partner, roles: given, subject } = value as Record<string, unknown>;
  if (partner !== null && typeof partner !== "string") return null;
  if (subject !== null && typeof subject !== "string") return null;
  if (!Array.isArray(given) || !given.every((role): role is Role => roles.includes(role))) return null;
  return { partner, roles: given, subject };
}
