import { DateScalar, DecimalScalar } from "@kommgraph/schema";
import { Field, InputType } from "type-graphql";

@InputType({
  description:
    "What an applicant tells of itself for a precheck; kept nowhere. What is left out and not known here is `MISSING`.",
})
export class ApplicantFacts {
  @Field(() => Boolean, { nullable: true, description: "Is a registered association (e. V.)." })
  registered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Is recognized as non-profit (gemeinnützig)." })
  nonProfit?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "Day on which it was founded." })
  foundedOn?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Percent of the members, or of the board, with a migration history: the higher of the two.",
  })
  migrationHistoryShare?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Is independent of states and parties." })
  independent?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Is a head association of the Freie Wohlfahrtspflege (Spitzenverband).",
  })
  welfareAssociation?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Has a youth office (Jugendamt)." })
  youthOffice?: boolean | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Eigenanteil in euros." })
  ownShare?: string | null;
}
