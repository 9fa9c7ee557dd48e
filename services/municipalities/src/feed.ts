import type { Feed } from "@kommgraph/infra";
import { towns } from "@kommgraph/schema";
import type { IntegrationConcept } from "./concept/integration-concept.entity.ts";
import type { Event } from "./event/event.entity.ts";
import type { Municipality } from "./municipality/municipality.entity.ts";
import type { Need } from "./need/need.entity.ts";
import type { Practice } from "./practice/practice.entity.ts";
import type { SteeringTarget } from "./target/steering-target.entity.ts";

/** What everybody may know of changes here; what was withdrawn or cancelled is gone for readers of the feed. */
export const feed: Feed = {
  Municipality: municipalityEntry,
  Need: needEntry,
  SteeringTarget: targetEntry,
  Practice: practiceEntry,
  Event: eventEntry,
  IntegrationConcept: conceptEntry,
};

function municipalityEntry(municipality: Municipality): Record<string, unknown> {
  const { id, name, officialName, kind, county, region, latitude, longitude } = municipality;
  return {
    ...{ name, officialName, kind, countyId: county?.id ?? null, regionId: region.id },
    ...(inhabitants.get(id) ?? { population: null, foreignPopulation: null }),
    ...{ latitude, longitude, demonstration: false },
  };
}

/** Inhabitants of towns (Destatis 2022) and those without German passport (census 2022); of counties, their towns'. */
const inhabitants = new Map<string, { population: number; foreignPopulation: number }>();
for (const { id, county, population, foreignPopulation } of towns.values()) {
  for (const place of county === null ? [id] : [id, county]) {
    const before = inhabitants.get(place) ?? { population: 0, foreignPopulation: 0 };
    inhabitants.set(place, {
      population: before.population + population,
      foreignPopulation: before.foreignPopulation + foreignPopulation,
    });
  }
}

function needEntry(need: Need): Record<string, unknown> | null {
  if (need.withdrawnOn !== null) return null;
  const { topic, targetGroup, level, languages, people, startsOn, endsOn, priority, demonstration, version } = need;
  return {
    ...{ municipalityId: need.municipality.id, topic, targetGroup, level, languages, people },
    ...{ start: startsOn, end: endsOn, priority, demonstration, version },
  };
}

function targetEntry(steeringTarget: SteeringTarget): Record<string, unknown> | null {
  if (steeringTarget.withdrawnOn !== null) return null;
  const { municipality, indicator, topic, baseline, target, due, demonstration, version } = steeringTarget;
  return { municipalityId: municipality.id, indicator, topic, baseline, target, due, demonstration, version };
}

function practiceEntry(practice: Practice): Record<string, unknown> {
  const { title, chapter, topic, origin, adoptedOn, demonstration } = practice;
  // A practice that has just been published was never read, and nobody has taken it up.
  return { title, chapter, topic, originId: origin.id, adoptions: adoptedOn ?? [], demonstration };
}

function eventEntry(event: Event): Record<string, unknown> | null {
  if (event.cancelledOn !== null) return null;
  const { title, kind, startsAt, endsAt, dayOnly, municipality, hostId, place, seats, audience } = event;
  return {
    ...{ title, kind, start: startsAt, end: endsAt, dayOnly },
    ...{ municipalityId: municipality?.id ?? null, hostId, place, seats, audience },
    ...{ demonstration: event.demonstration, version: event.version },
  };
}

function conceptEntry(concept: IntegrationConcept): Record<string, unknown> {
  const { municipality, title, adoptedOn, demonstration } = concept;
  return { municipalityId: municipality.id, title, adoptedOn, demonstration };
}
