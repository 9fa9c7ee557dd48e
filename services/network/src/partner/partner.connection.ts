import { PageInfo } from "@kommgraph/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Membership } from "../network/membership.entity.ts";
import { Partner } from "./partner.interface.ts";

@ObjectType({ description: "A Partner and its place in the list." })
export class PartnerEdge {
  @Field(() => Partner, { nullable: true, description: "The Partner; null while its owner does not answer." })
  node!: Promise<Partner | null>;

  @Field(() => String, { description: "Opaque; pass it as `after` to go on behind this element." })
  cursor!: string;

  @Field(() => Float, {
    nullable: true,
    description: "Kilometres from the point of the filter, as the crow flies; null where no point is given.",
  })
  distanceKm!: number | null;

  @Field(() => Membership, {
    nullable: true,
    description: "Since when and until when it is a member; null in lists that are not of members.",
  })
  membership!: Membership | null;
}

/** The nodes are nullable, unlike those of `connectionOf`, because other subgraphs own most partners. */
@ObjectType({ description: "A page of a list of Partner (Relay connection)." })
export class PartnerConnection {
  @Field(() => [PartnerEdge], { description: "The elements with their cursors." })
  edges!: Promise<PartnerEdge[]> | PartnerEdge[];

  @Field(() => [Partner], {
    nullable: "items",
    description: "The elements alone; one is null while its owner does not answer.",
  })
  nodes!: Promise<Promise<Partner | null>[]> | Promise<Partner | null>[];

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: Promise<PageInfo> | PageInfo;

  @Field(() => Int, { description: "Elements in the whole list; costs one more statement." })
  totalCount!: Promise<number> | number;
}
