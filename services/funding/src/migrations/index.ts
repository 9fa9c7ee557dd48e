import { Funding } from "./0001-funding.ts";
import { Ledger } from "./0002-ledger.ts";

/** All migrations, oldest first; one that was ever deployed is never changed. */
export const migrations = [
  { name: "0001-funding", class: Funding },
  { name: "0002-ledger", class: Ledger },
];
