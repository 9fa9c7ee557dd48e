import { fold } from "@kommgraph/infra";
import { towns } from "@kommgraph/schema";
import { Facts } from "./facts.ts";
import { topicWords } from "./topic-words.ts";

export type Row = { id: string } & Record<string, unknown>;

/** How a type of the feeds is kept here: in which table, and what of it. */
export interface ProjectedType {
  table: string;
  columns: readonly string[];
  /** The row without its id; null for what is told but is not to be kept. */
  rowOf(id: string, data: Readonly<Record<string, unknown>>): Record<string, unknown> | null;
}

/** Every type of the feeds that is kept; README.md says what is expected of each. */
export const projectedTypes: Readonly<Record<string, ProjectedType>> = {
  Municipality: partnerOf("Municipality"),
  MigrantOrganization: partnerOf("MigrantOrganization"),
  CourseProvider: partnerOf("CourseProvider"),
  Network: partnerOf("Network"),
  Course: offerOf("Course"),
  CommunityOffer: offerOf("CommunityOffer"),
  Need: {
    table: "need",
    columns: ["id", "municipality_id", "county_id", "topic", "target_group", "level", "people", "starts_on", "ends_on"],
    rowOf: reading((facts) => ({
      ...placeOf(facts),
      topic: facts.text("topic"),
      target_group: facts.text("targetGroup"),
      level: facts.text("level"),
      people: facts.number("people") ?? 0,
      starts_on: facts.text("start"),
      ends_on: facts.text("end"),
    })),
  },
  SteeringTarget: {
    table: "target",
    columns: ["id", "municipality_id", "indicator", "topic", "baseline", "target", "due"],
    rowOf: reading((facts) => ({
      municipality_id: facts.id("municipality"),
      indicator: facts.text("indicator"),
      topic: facts.text("topic"),
      baseline: facts.number("baseline"),
      target: facts.number("target"),
      due: facts.text("due"),
    })),
  },
  Grant: {
    table: "grant_fact",
    columns: ["id", "recipient_id", "forwarded_from_id", "project_id", "cents", "awarded_on", "state"],
    rowOf: reading((facts) => ({
      recipient_id: facts.id("recipient"),
      forwarded_from_id: facts.id("forwardedFrom"),
      project_id: facts.id("project"),
      cents: facts.number("cents") ?? 0,
      awarded_on: facts.text("awardedOn"),
      state: facts.text("state"),
    })),
  },
  Project: {
    table: "cooperation_fact",
    columns: ["id", "lead_id", "partner_ids", "offer_ids", "transferred_from_id"],
    rowOf: reading((facts) => ({
      lead_id: facts.id("lead"),
      partner_ids: facts.list("partnerIds"),
      offer_ids: facts.list("offerIds"),
      transferred_from_id: facts.id("transferredFrom"),
    })),
  },
  Practice: {
    table: "practice_fact",
    columns: ["id", "origin_id", "topic", "adopter_ids", "adopted_on"],
    rowOf: reading((facts) => {
      const adoptions = facts.all("adoptions").filter((adoption) => adoption.id("municipality") !== null);
      return {
        origin_id: facts.id("origin"),
        topic: facts.text("topic"),
        adopter_ids: adoptions.map((adoption) => adoption.id("municipality")),
        adopted_on: adoptions.map((adoption) => adoption.text("adoptedOn")),
      };
    }),
  },
};

function partnerOf(type: string): ProjectedType {
  return {
    table: "partner",
    columns: [
      "id",
      "type",
      "name",
      "folded",
      "municipality_id",
      "county_id",
      "kind",
      "topics",
      "languages",
      "latitude",
      "longitude",
      "population",
      "demonstration",
    ],
    rowOf: reading((facts, id) => {
      if (facts.text("dissolvedOn") !== null) return null;
      const name = facts.text("name") ?? "";
      const place = placeOf(facts, type === "Municipality" ? id : undefined);
      const words = [name, facts.text("officialName"), townOf(place.municipality_id), ...topicsInWords(facts)];
      return {
        type,
        name,
        folded: searchable(words),
        ...place,
        kind: facts.text("kind"),
        topics: facts.list("topics"),
        languages: facts.list("languages"),
        ...pointOf(facts, place.municipality_id),
        population: facts.number("population"),
        demonstration: facts.flag("demonstration"),
      };
    }),
  };
}

function offerOf(type: string): ProjectedType {
  return {
    table: "offer",
    columns: [
      "id",
      "type",
      "kind",
      "title",
      "folded",
      "topic",
      "target_groups",
      "languages",
      "level",
      "provider_id",
      "municipality_id",
      "county_id",
      "latitude",
      "longitude",
      "online",
      "starts_on",
      "ends_on",
      "capacity",
      "free",
      "started",
      "completed",
      "examined",
      "passed",
      "demonstration",
    ],
    rowOf: reading((facts) => {
      const place = placeOf(facts);
      const title = facts.text("title") ?? "";
      const quality = facts.within("quality");
      const words = [title, facts.text("placeName"), facts.text("city"), townOf(place.municipality_id)];
      return {
        type,
        kind: facts.text("kind") ?? facts.text("typeId"),
        title,
        folded: searchable([...words, ...topicsInWords(facts)]),
        topic: facts.text("topic"),
        target_groups: facts.list("targetGroups"),
        languages: facts.list("languages"),
        level: facts.text("targetLevel") ?? facts.text("level"),
        provider_id: facts.id("provider"),
        ...place,
        ...pointOf(facts, place.municipality_id),
        online: facts.flag("online"),
        starts_on: facts.text("start"),
        ends_on: facts.text("end"),
        capacity: facts.number("capacity"),
        free: facts.number("free"),
        started: quality.number("started"),
        completed: quality.number("completed"),
        examined: quality.number("examined"),
        passed: quality.number("passed"),
        demonstration: facts.flag("demonstration"),
      };
    }),
  };
}

function reading(read: (facts: Facts, id: string) => Record<string, unknown> | null): ProjectedType["rowOf"] {
  return (id, data) => read(new Facts(data), id);
}

/** Town and county of a thing; a municipality is at home in itself. */
function placeOf(facts: Facts, itself?: string): { municipality_id: string | null; county_id: string | null } {
  const municipality = facts.id("municipality") ?? itself ?? null;
  return { municipality_id: municipality, county_id: municipality && (towns.get(municipality)?.county ?? null) };
}

/** Where it is; where only the town is known, the town's centre. */
function pointOf(facts: Facts, municipality: string | null) {
  const point = facts.within("point");
  const town = municipality === null ? undefined : towns.get(municipality);
  return {
    latitude: point.number("latitude") ?? facts.number("latitude") ?? town?.latitude ?? null,
    longitude: point.number("longitude") ?? facts.number("longitude") ?? town?.longitude ?? null,
  };
}

function townOf(municipality: string | null): string | null {
  return municipality === null ? null : (towns.get(municipality)?.name ?? null);
}

function topicsInWords(facts: Facts): string[] {
  return [facts.text("topic"), ...facts.list("topics")].flatMap((topic) => (topic && topicWords[topic]) ?? []);
}

/** The words of a text between blanks, folded; what is neither letter nor digit parts words. */
function searchable(words: readonly (string | null)[]): string {
  return fold(words.filter((word) => word !== null).join(" "))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}
