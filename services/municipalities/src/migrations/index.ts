import { Municipalities } from "./0001-municipalities.ts";

/** All migrations, oldest first; one that was ever deployed is never changed. */
export const migrations = [{ name: "0001-municipalities", class: Municipalities }];
