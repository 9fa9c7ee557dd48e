import { Organizations } from "./0001-organizations.ts";

/** All migrations, oldest first; one that was ever deployed is never changed. */
export const migrations = [{ name: "0001-organizations", class: Organizations }];
