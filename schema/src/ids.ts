import { v7 as uuidv7 } from "uuid";
import { badInput } from "./errors.ts";
import type { SubgraphName } from "./subgraphs.ts";

/**
 * A global id is a type prefix, an underscore and a key: `mun_05122000`. The prefix tells which type it is and which
 * subgraph owns it; the key is the official one where there is one, and a UUIDv7 elsewhere.
 */
const types = {
  mun: { type: "Municipality", subgraph: "municipalities" },
  reg: { type: "GovernmentRegion", subgraph: "municipalities" },
  imo: { type: "ImmigrationOffice", subgraph: "municipalities" },
  inc: { type: "IntegrationCentre", subgraph: "municipalities" },
  nee: { type: "Need", subgraph: "municipalities" },
  tgt: { type: "SteeringTarget", subgraph: "municipalities" },
  con: { type: "IntegrationConcept", subgraph: "municipalities" },
  pra: { type: "Practice", subgraph: "municipalities" },
  cer: { type: "Certificate", subgraph: "municipalities" },
  evt: { type: "Event", subgraph: "municipalities" },
  org: { type: "MigrantOrganization", subgraph: "organizations" },
  qua: { type: "Qualification", subgraph: "organizations" },
  off: { type: "CommunityOffer", subgraph: "organizations" },
  adv: { type: "AdviceReferral", subgraph: "organizations" },
  cty: { type: "CourseType", subgraph: "courses" },
  prv: { type: "CourseProvider", subgraph: "courses" },
  crs: { type: "Course", subgraph: "courses" },
  ref: { type: "CourseReferral", subgraph: "courses" },
  prg: { type: "Programme", subgraph: "funding" },
  bud: { type: "Budget", subgraph: "funding" },
  eva: { type: "Evaluation", subgraph: "funding" },
  cal: { type: "Call", subgraph: "funding" },
  app: { type: "Application", subgraph: "funding" },
  grt: { type: "Grant", subgraph: "funding" },
  dis: { type: "Disbursement", subgraph: "funding" },
  prj: { type: "Project", subgraph: "funding" },
  net: { type: "Network", subgraph: "network" },
  agr: { type: "Agreement", subgraph: "network" },
} as const satisfies Record<string, { type: string; subgraph: SubgraphName }>;

export type IdPrefix = keyof typeof types;
export type NodeType = (typeof types)[IdPrefix]["type"];

export const idPrefixes = Object.keys(types) as IdPrefix[];

/** The type and the owner an id speaks of; an id of no known form is a coded error. */
export function parseId(id: string): { prefix: IdPrefix; key: string; type: NodeType; subgraph: SubgraphName } {
  const [, prefix, key] = /^([a-z]{3})_([A-Za-z0-9_-]{1,64})$/.exec(id) ?? [];
  if (prefix === undefined || key === undefined || !(prefix in types)) {
    throw badInput("INVALID_ID", `“${id.slice(0, 80)}” is not an id of this graph. Ids look like mun_05122000.`);
  }
  return { prefix: prefix as IdPrefix, key, ...types[prefix as IdPrefix] };
}

/** The subgraph a type of the graph belongs to; undefined for types that have no ids of their own. */
export function ownerOf(type: string): SubgraphName | undefined {
  return Object.values(types).find((entry) => entry.type === type)?.subgraph;
}

/** Refuses an id that is not one of the given types, and returns it otherwise. */
export function idOf(id: string, ...expected: NodeType[]): string {
  const { type } = parseId(id);
  if (!expected.includes(type)) {
    throw badInput("INVALID_ID", `${id} is the id of a ${type}; here the id of a ${expected.join(" or ")} is needed.`);
  }
  return id;
}

/** A fresh id, ordered by time of creation. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${uuidv7()}`;
}
