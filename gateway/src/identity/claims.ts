import { type Role, roles, type Who } from "@kommgraph/infra";
import type { JWTPayload } from "jose";
import { UntrustedToken } from "./verifier.ts";

/**
 * Who a verified token speaks of: `partner` is the id of the partner somebody acts for, `roles` what they may do;
 * everybody is a reader besides. Roles the graph does not know are left out: the issuer may serve other programs too.
 */
export function whoOf(claims: JWTPayload): Who {
  // A machine's token of the client credentials grant may speak of the client alone.
  const { client_id, sub = client_id, partner = null, roles: claimed = [] } = claims;
  if (typeof sub !== "string" || sub === "") throw new UntrustedToken("no subject");
  if (partner !== null && typeof partner !== "string") throw new UntrustedToken("partner is no id");
  if (!Array.isArray(claimed)) throw new UntrustedToken("roles are no list");
  const known = claimed.filter((role): role is Role => roles.includes(role));
  return { subject: sub, partner, roles: [...new Set<Role>(["reader", ...known])] };
}
