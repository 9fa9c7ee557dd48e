import { CefrLevel, ReferralState } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "Holds a seat for a case, or puts it in the waiting line." })
export class ReferToCourseInput {
  @Field(() => ID, { description: "A new random one for every change; the same one repeats the answer." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Id of the course, `crs_…`." })
  course!: string;

  @Field(() => ID, { description: "The office that refers: the municipality you act for, `mun_…`." })
  from!: string;

  @Field(() => String, {
    description:
      "Your file number of the case, such as SG-4711-26: nothing a person could be known by. It is kept as a keyed hash.",
  })
  caseRef!: string;

  @Field(() => CefrLevel, { nullable: true, description: "Level of the person, if it is known." })
  level?: CefrLevel | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "If the course is full, wait in line; otherwise the answer is the error `NO_CAPACITY`.",
  })
  waitIfFull!: boolean;
}

@InputType({ description: "Takes the next step of a referral." })
export class AdvanceCourseReferralInput {
  @Field(() => ID, { description: "A new random one for every change; the same one repeats the answer." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Id of the referral, `ref_…`." })
  referral!: string;

  @Field(() => ReferralState, { description: "Where it goes." })
  to!: ReferralState;

  @Field(() => Int, { description: "The version you have seen; the step is refused if somebody was faster." })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: "Remark for the other side, up to 500 characters; nothing about a person.",
  })
  note?: string | null;
}
