import { daysAfter } from "@kommgraph/infra";
import type { Random } from "@kommgraph/schema";
import type { CommunityOfferKind } from "../community-offer/community-offer.entity.ts";
import type { OfferTemplate } from "./offer-templates.ts";

/** When an offer takes place: its days, and the words for it. */
export interface OfferTimes {
  startsOn: string;
  endsOn: string | null;
  schedule: string | null;
}

const weekdays = ["montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags"];
const dayNames = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

const hours: Record<CommunityOfferKind, string[]> = {
  MEETING_POINT: ["9.30 bis 11.30 Uhr", "15 bis 17 Uhr", "16 bis 18 Uhr", "17 bis 20 Uhr"],
  ADVICE: ["9 bis 12 Uhr", "10 bis 13 Uhr", "14 bis 16 Uhr", "15 bis 18 Uhr"],
  MENTORING: [],
  LANGUAGE_CAFE: ["10 bis 12 Uhr", "16 bis 18 Uhr", "17 bis 18.30 Uhr", "18.30 bis 20 Uhr"],
  CHILDCARE_BRIDGE: ["8.30 bis 11.30 Uhr", "9 bis 12 Uhr", "9.30 bis 11 Uhr"],
  INFORMATION: ["17 bis 19 Uhr", "18 bis 20 Uhr", "18.30 bis 20 Uhr"],
  CULTURE: ["16 bis 18 Uhr", "17.30 bis 19 Uhr", "18 bis 20.30 Uhr"],
  SPORT: ["16 bis 17.30 Uhr", "17 bis 19 Uhr", "19 bis 21 Uhr"],
};

const alsoOnSaturdays = new Set<CommunityOfferKind>(["MEETING_POINT", "MENTORING", "CULTURE", "SPORT"]);

/** From one year before the anchor to nine months after it, on a weekday that the words name. */
export function inventTimes(random: Random, { kind, once }: OfferTemplate, anchor: string): OfferTimes {
  const weekday = random.int(0, alsoOnSaturdays.has(kind) ? 5 : 4);
  const startsOn = daysAfter(anchor, random.int(-52, 39) * 7 + weekday);
  if (kind === "INFORMATION" || once) {
    return { startsOn, endsOn: startsOn, schedule: `${dayNames[weekday]}, ${random.pick(hours[kind])}` };
  }
  const weeks = random.int(10, 60);
  const endsOn = random.chance(0.4) ? null : daysAfter(startsOn, weeks * 7);
  return { startsOn, endsOn, schedule: kind === "MENTORING" ? null : weekly(random, kind, weekday) };
}

function weekly(random: Random, kind: CommunityOfferKind, weekday: number): string {
  const time = random.pick(hours[kind]);
  if (kind === "MEETING_POINT" && random.chance(0.2)) return `jeden zweiten ${dayNames[weekday]}, ${time}`;
  return `${weekdays[weekday]}, ${time}`;
}
