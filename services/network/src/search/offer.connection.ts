import { PageInfo } from "@kommgraph/schema";
import { Field, Float, Int, InterfaceType, ObjectType } from "type-graphql";
import { Node } from "../node/node.interface.ts";
import { Facet } from "./facet.ts";

/** Offer as this subgraph knows it: the key. */
@InterfaceType("Offer", {
  description: "Angebot: anything a partner offers to people, such as a course, a meeting point, advice, child care.",
  implements: Node,
})
export abstract class Offer extends Node {}

@ObjectType({ description: "An Offer and its place in the list." })
export class OfferEdge {
  @Field(() => Offer, { nullable: true, description: "The Offer; null while its owner does not answer." })
  node!: Offer | null;

  @Field(() => String, { description: "Opaque; pass it as `after` to go on behind this element." })
  cursor!: string;

  @Field(() => Float, {
    nullable: true,
    description: "Kilometres from the point of the filter, as the crow flies; null where no point is given.",
  })
  distanceKm!: number | null;
}

@ObjectType({ description: "A page of a list of Offer (Relay connection)." })
export class OfferConnection {
  @Field(() => [OfferEdge], { description: "The elements with their cursors." })
  edges!: Promise<OfferEdge[]>;

  @Field(() => [Offer], {
    nullable: "items",
    description: "The elements alone; one is null while its owner does not answer.",
  })
  nodes!: Promise<(Offer | null)[]>;

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: Promise<PageInfo>;

  @Field(() => Int, { description: "Elements in the whole list; costs one more statement." })
  totalCount!: Promise<number>;

  @Field(() => [Facet], { description: "What one could narrow the list to, and how much would be left." })
  facets!: Promise<Facet[]>;
}
