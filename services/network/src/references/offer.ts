import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Node } from "../node/node.interface.ts";
import { Offer } from "../search/offer.connection.ts";

@ObjectType({ implements: [Node, Offer] })
@Directive('@key(fields: "id", resolvable: false)')
export class Course {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ implements: [Node, Offer] })
@Directive('@key(fields: "id", resolvable: false)')
export class CommunityOffer {
  @Field(() => ID)
  id!: string;
}
