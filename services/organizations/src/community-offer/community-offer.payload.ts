import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { CommunityOffer } from "./community-offer.entity.ts";

@ObjectType({ description: "The offer as it is now, or why nothing was changed." })
export class CommunityOfferPayload {
  @Field(() => CommunityOffer, { nullable: true, description: "The offer; null where nothing was changed." })
  offer?: CommunityOffer | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
