import { Municipalities } from "./0001-municipalities.ts";
import { TargetsAndPractices } from "./0002-targets-and-practices.ts";
import { Withdrawals } from "./0003-withdrawals.ts";
import { PostalCodes } from "./0004-postal-codes.ts";

/** All migrations, oldest first; one that was ever deployed is never changed. */
export const migrations = [
  { name: "0001-municipalities", class: Municipalities },
  { name: "0002-targets-and-practices", class: TargetsAndPractices },
  { name: "0003-withdrawals", class: Withdrawals },
  { name: "0004-postal-codes", class: PostalCodes },
];
