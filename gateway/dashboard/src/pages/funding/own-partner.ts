import { partner } from "../../identity/acting.ts";

/** The partner one applies for; null for the public, authorities and the ministry. */
export function ownPartner(): string | null {
  return partner.value && /^(mun|org|prv)_/.test(partner.value) ? partner.value : null;
}
