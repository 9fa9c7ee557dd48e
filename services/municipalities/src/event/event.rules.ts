import { existingMunicipality, listOf, notPast, numberOf, type Rule, textOf } from "@kommgraph/schema";
import { placeRules } from "./event-place.ts";

/** When an event begins and ends. */
export const timesInOrder: Rule<{ startsAt?: Date | null | undefined; endsAt?: Date | null | undefined }> = ({
  startsAt,
  endsAt,
}) => {
  if (startsAt == null || endsAt == null) return [];
  if (endsAt <= startsAt) {
    const message = {
      en: "endsAt is not after startsAt.",
      de: "endsAt liegt nicht nach startsAt.",
    };
    return [{ code: "DATES_NOT_IN_ORDER", message, path: ["endsAt"] }];
  }
  if (endsAt.getTime() - startsAt.getTime() <= 31 * 86_400_000) return [];
  const message = {
    en: "endsAt is more than 31 days after startsAt; announce a series event by event.",
    de: "endsAt liegt mehr als 31 Tage nach startsAt; bitte eine Reihe Termin für Termin ankündigen.",
  };
  return [{ code: "EVENT_TOO_LONG", message, path: ["endsAt"] }];
};

/** Nobody announces what is further away than ten years. */
const withinTenYears: Rule<{ startsAt?: Date | null | undefined }> = ({ startsAt }, now) => {
  if (startsAt == null || startsAt.getTime() - now.getTime() <= 3_653 * 86_400_000) return [];
  const message = {
    en: "startsAt is more than ten years away; check the year.",
    de: "startsAt liegt mehr als zehn Jahre in der Zukunft; bitte das Jahr prüfen.",
  };
  return [{ code: "OUT_OF_RANGE", message, path: ["startsAt"] }];
};

/** Of hosts that other subgraphs know only the form can be judged; municipalities are known here. */
export const existingHost: Rule<{ host: string }> = ({ host }) =>
  host.startsWith("mun_") ? existingMunicipality("host")({ host }) : [];

/** What holds for an event, whether it is announced or revised. */
export const eventRules = [
  textOf("title", 200, 2),
  notPast("startsAt"),
  withinTenYears,
  numberOf("seats", 1, 100_000),
  listOf("audience", 11),
  placeRules,
] as const;
