import { idPrefixes, type NodeType, parseId } from "@kommgraph/schema";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Node } from "../node/node.interface.ts";
import { CourseProvider } from "./course-provider.ts";
import { MigrantOrganization } from "./migrant-organization.ts";
import { Municipality } from "./municipality.ts";
import { CommunityOffer, Course } from "./offer.ts";
import { Practice } from "./practice.ts";

type ForeignType = Exclude<NodeType, "Network" | "Agreement">;

/** Types of other subgraphs to which this one adds fields, or which it finds as offers. */
const known: Partial<Record<NodeType, new () => Node>> = {
  Municipality,
  MigrantOrganization,
  CourseProvider,
  Course,
  CommunityOffer,
  Practice,
};

/** A class for every type of other subgraphs that has ids; a new prefix in the list of ids is all that a new one needs. */
export const foreignNodes = Object.fromEntries(
  idPrefixes
    .map((prefix) => parseId(`${prefix}_0`))
    .filter(({ subgraph }) => subgraph !== "network")
    .map(({ type }) => [type, known[type] ?? keyOf(type)]),
) as Record<ForeignType, new () => Node>;

/** Knows the id alone: `resolvable: false` tells the gateway that there is nothing more to fetch here. */
function keyOf(type: NodeType): new () => Node {
  @ObjectType(type, { implements: Node })
  @Directive('@key(fields: "id", resolvable: false)')
  class ForeignNode {
    @Field(() => ID)
    id!: string;
  }
  return ForeignNode;
}
