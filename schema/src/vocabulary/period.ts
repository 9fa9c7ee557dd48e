import { Directive, Field, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars.ts";

@Directive("@shareable")
@ObjectType({ description: "From a first to a last day, both included." })
export class Period {
  @Field(() => DateScalar, { description: "First day." })
  start!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; null while no end is known." })
  end!: string | null;
}
