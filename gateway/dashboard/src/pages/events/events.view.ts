import { choice, id, option, type Parameter, viewOf, whole } from "../../view-state.ts";

export const kinds = ["CONFERENCE", "TRAINING", "NETWORK_MEETING", "INFORMATION", "COMMUNITY"] as const;

export const certificateKinds = ["FAMILY_MANAGER", "FAMILY_FRIENDLY_AUDIT", "LOCAL_ALLIANCE", "HEALTH_EQUITY"] as const;

/** A month such as 2026-12; the current one if left out. */
const month: Parameter<string | null> = {
  read: (given) => (given && /^20\d\d-(0[1-9]|1[0-2])$/.test(given) ? given : null),
  write: (value) => value,
};

/** What the page keeps in its address. */
export const eventsView = viewOf("events", {
  /** The next 30 days as a list, a month on a sheet, or who carries a certificate. */
  part: choice(["list", "month", "certificates"], "list"),
  kind: option(kinds),
  /** Within so many kilometres of this town; everywhere if left out. */
  town: id("mun"),
  km: whole(25, 1, 200),
  month,
  /** Which certificate the map shows. */
  certificate: choice(certificateKinds, "FAMILY_MANAGER"),
});
