import { Programmes } from "./0001-programmes.ts";
import { Grants } from "./0002-grants.ts";
import { Ledger } from "./0003-ledger.ts";
import { Plans } from "./0004-plans.ts";

/** All migrations, oldest first; one that was ever deployed is never changed. */
export const migrations = [
  { name: "0001-programmes", class: Programmes },
  { name: "0002-grants", class: Grants },
  { name: "0003-ledger", class: Ledger },
  { name: "0004-plans", class: Plans },
];
