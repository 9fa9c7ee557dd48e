import {
  type DemonstrationSize,
  type DemonstrationWorld,
  demonstrationId,
  type MunicipalityKey,
  Random,
} from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Event, EventKind } from "../../event/event.entity.ts";
import { dayAfter, instantOn } from "./calendar.ts";
import type { EventPattern } from "./event-pattern.ts";
import { eventPatterns } from "./event-patterns.ts";
import { governments, solingen } from "./governments.ts";
import { inventPlace } from "./venues.ts";

/** Who invites, and where: a county meets in its seat. */
interface Host {
  id: string;
  municipality: string;
  town: MunicipalityKey;
  /** As it stands in titles: a county by its own name. */
  name: string;
}
type HostKind = EventPattern["host"];

const count = 400;
/** The first thirty events take place in Solingen, and closer to today. */
const inSolingen = 30;
const weeks = { solingen: [-10, 20], elsewhere: [-26, 38] } as const;

/** The events calendar of the state, from half a year back to nine months ahead. */
export function inventEvents(world: DemonstrationWorld, size: DemonstrationSize, anchor: string): EntityData<Event>[] {
  const hosts = hostsOf(world);
  const hostsInSolingen = Object.fromEntries(
    Object.entries(hosts).map(([kind, all]) => [kind, all.filter(({ municipality }) => municipality === solingen)]),
  ) as Record<HostKind, Host[]>;
  return Array.from({ length: count * (size === "large" ? 20 : 1) }, (_, number) =>
    number < inSolingen
      ? inventEvent(number, hostsInSolingen, weeks.solingen, anchor)
      : inventEvent(number, hosts, weeks.elsewhere, anchor),
  );
}

function hostsOf({ organizations, providers }: DemonstrationWorld): Record<HostKind, Host[]> {
  const inTown = ({ id, town }: { id: string; town: MunicipalityKey }): Host => ({
    id,
    municipality: town.id,
    town,
    name: town.name,
  });
  return {
    government: governments.map(({ id, name, seat }) => ({ id, municipality: id, town: seat, name })),
    organization: organizations.map(inTown),
    provider: providers.map(inTown),
  };
}

const kinds: [EventKind, number][] = [
  ["CONFERENCE", 10],
  ["TRAINING", 20],
  ["NETWORK_MEETING", 25],
  ["INFORMATION", 20],
  ["COMMUNITY", 25],
];

function inventEvent(
  number: number,
  hosts: Record<HostKind, Host[]>,
  weeks: readonly [number, number],
  anchor: string,
): EntityData<Event> {
  const random = new Random(`event ${number}`);
  const kind = random.weighted(kinds);
  const pattern = random.pick(eventPatterns[kind]);
  const host = random.pick(hosts[pattern.host]);
  const date = dayAfter(anchor, random.int(...weeks), random.pick(pattern.weekdays));
  const [begins, ends] = pattern.times;
  return {
    id: demonstrationId("evt", number),
    title: pattern.title.replace("{place}", host.name),
    kind,
    startsAt: instantOn(date, begins),
    endsAt: instantOn(date, ends),
    dayOnly: false,
    ...inventPlace(random, host.town, { kind, online: random.chance(pattern.online ?? 0) }),
    municipality: host.municipality,
    hostId: host.id,
    seats: pattern.seats ? random.int(...pattern.seats) : null,
    audience: pattern.audience,
    source: null,
    demonstration: true,
  };
}
