import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Node } from "../node/node.interface.ts";
import { Partner } from "../partner/partner.interface.ts";

@ObjectType({ implements: [Node, Partner] })
@Directive('@key(fields: "id")')
export class CourseProvider {
  @Field(() => ID)
  id!: string;

  @Directive("@external")
  @Field(() => String)
  name!: string;
}
