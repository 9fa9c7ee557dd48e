import { Networks } from "./0001-networks.ts";

/** All migrations, oldest first; one that was ever deployed is never changed. */
export const migrations = [{ name: "0001-networks", class: Networks }];
