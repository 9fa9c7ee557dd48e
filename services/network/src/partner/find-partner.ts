import { type Context, load, referenceTo } from "@kommgraph/infra";
import { type NodeType, parseId } from "@kommgraph/schema";
import { Network } from "../network/network.entity.ts";
import { CourseProvider } from "../references/course-provider.ts";
import { MigrantOrganization } from "../references/migrant-organization.ts";
import { Municipality } from "../references/municipality.ts";
import type { Partner } from "./partner.interface.ts";

/** The types whose things take part in the coordination network. */
export const partnerTypes = [
  "Municipality",
  "MigrantOrganization",
  "CourseProvider",
  "Network",
] as const satisfies NodeType[];

/** The partner with this id: only a network costs a statement, one for all of a request. */
export async function findPartner(context: Context, id: string): Promise<Partner | null> {
  const { type } = parseId(id);
  switch (type) {
    case "Network":
      return load(context, Network, id);
    case "Municipality":
      return referenceTo(Municipality, id);
    case "MigrantOrganization":
      return referenceTo(MigrantOrganization, id);
    case "CourseProvider":
      return referenceTo(CourseProvider, id);
    default:
      throw new Error(`${id} is a ${type}, which is no partner`);
  }
}
