import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Node } from "../node/node.interface.ts";

@ObjectType({ implements: Node })
@Directive('@key(fields: "id")')
export class Practice {
  @Field(() => ID)
  id!: string;
}
