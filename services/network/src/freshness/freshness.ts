import { DateTimeScalar } from "@kommgraph/schema";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How current what is known here of a subgraph is." })
export class Freshness {
  @Field(() => String, { description: "Name of the subgraph, e.g. `courses`." })
  source!: string;

  @Field(() => DateTimeScalar, { description: "Everything it told up to this instant is known here." })
  asOf!: Date;

  @Field(() => Int, { description: "Milliseconds from then to the instant of the question." })
  lagMs!: number;
}
