import { Courses } from "./0001-courses.ts";
import { Referrals } from "./0002-referrals.ts";

/** All migrations, oldest first; one that was ever deployed is never changed. */
export const migrations = [
  { name: "0001-courses", class: Courses },
  { name: "0002-referrals", class: Referrals },
];
