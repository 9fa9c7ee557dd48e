import { type ClassType, Field, Int, InterfaceType } from "type-graphql";
import { DateScalar, LanguageTagScalar } from "../scalars.ts";
import { Node } from "./node.ts";
import { Partner } from "./partner.ts";
import { Period } from "./period.ts";
import { Place } from "./place.ts";
import { TargetGroup } from "./target-group.ts";
import { Topic } from "./topic.ts";

/** The interface Offer, as a subgraph with its own view of Municipality declares it. */
export function offerInterface<Municipality extends object>(municipality: () => ClassType<Municipality>) {
  @InterfaceType({
    description: "Angebot: anything a partner offers to people, such as a course, a meeting point, advice, child care.",
    implements: Node,
  })
  abstract class Offer extends Node {
    @Field(() => String, { description: "Title as published." })
    title!: string;

    @Field(() => Topic, { description: "What it is about." })
    topic!: Topic;

    @Field(() => [TargetGroup], { description: "Whom it is for." })
    targetGroups!: TargetGroup[];

    @Field(() => [LanguageTagScalar], { description: "Languages in which it is held or accompanied." })
    languages!: string[];

    @Field(() => Place, { nullable: true, description: "Where it takes place." })
    place!: Place | null;

    @Field(() => Period, { description: "From when to when it runs." })
    period!: Period;

    @Field(() => Int, { nullable: true, description: "Places in all; null where nobody counts them." })
    capacity!: number | null;

    @Field(() => Int, { nullable: true, description: "Places free now; null where nobody counts them." })
    free!: number | null;

    @Field(() => DateScalar, {
      nullable: true,
      description: "When the provider last confirmed that this still holds (HSDS assured_date).",
    })
    assuredOn!: string | null;

    @Field(() => Partner, { nullable: true, description: "Who offers it." })
    provider!: Partner | null;

    @Field(municipality, { nullable: true, description: "Town in which it takes place." })
    municipality!: Municipality | null;
  }
  return Offer;
}
