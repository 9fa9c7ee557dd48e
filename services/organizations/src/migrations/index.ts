import { Organizations } from "./0001-organizations.ts";
import { AdviceReferrals } from "./0002-advice-referrals.ts";

/** All migrations, oldest first; one that was ever deployed is never changed. */
export const migrations = [
  { name: "0001-organizations", class: Organizations },
  { name: "0002-advice-referrals", class: AdviceReferrals },
];
