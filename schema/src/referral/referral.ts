import { type ClassType, Directive, Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../scalars.ts";
import { Node } from "../vocabulary/node.ts";
import { ReferralState } from "./referral-state.ts";

@Directive("@shareable")
@ObjectType({ description: "A step of a referral: where it went, when, and who took it." })
export class ReferralStep {
  @Field(() => ReferralState, { description: "The state it came to." })
  state!: ReferralState;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: Date;

  @Field(() => ID, { description: "The partner who took the step, or `clock`." })
  by!: string;

  @Field(() => String, { nullable: true, description: "Remark; never about a person." })
  note!: string | null;
}

/** The interface Referral, as a subgraph with its own view of Municipality and Offer declares it. */
export function referralInterface(municipality: () => ClassType<object>, offer: () => Function) {
  @InterfaceType({
    description: "Handing a case over to an offer: always closed, never with personal data. Only the two sides see it.",
    implements: Node,
  })
  abstract class Referral extends Node {
    @Field(() => ReferralState, { description: "Where it stands." })
    state!: ReferralState;

    @Field(municipality, { nullable: true, description: "The office that refers." })
    from!: object | null;

    @Field(() => offer() as ClassType<object>, { nullable: true, description: "What the case is referred to." })
    offer!: object | null;

    @Field(() => [ReferralStep], { description: "Its steps, oldest first." })
    history!: ReferralStep[];

    @Field(() => DateScalar, { description: "On this day it is deleted for good." })
    retainUntil!: string;

    @Field(() => Int, { description: "Grows with every step; pass it as `expectedVersion`." })
    version!: number;
  }
  return Referral;
}
