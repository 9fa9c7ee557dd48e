import { CefrLevel, DateScalar, LanguageTagScalar, TargetGroup, Topic } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";
import { Priority } from "./need.entity.ts";

@InputType({ description: "A need, as a municipality has counted it." })
export class RecordNeedInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Where the need is: a town, a city or a county, e.g. `mun_05122000`." })
  municipality!: string;

  @Field(() => Topic, { description: "What is needed." })
  topic!: Topic;

  @Field(() => TargetGroup, { description: "Who needs it." })
  targetGroup!: TargetGroup;

  @Field(() => CefrLevel, {
    nullable: true,
    description: "Level of German the people want to reach; only where the topic is about learning or work.",
  })
  level?: CefrLevel | null;

  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: "Languages the people speak, up to 20; left out where it does not matter.",
  })
  languages?: string[] | null;

  @Field(() => Int, { description: "How many people, 5 to 1,000,000: smaller groups would point to persons." })
  people!: number;

  @Field(() => DateScalar, { description: "First day on which the need exists." })
  start!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; left out while no end is in sight." })
  end?: string | null;

  @Field(() => Priority, { defaultValue: "NORMAL", description: "How pressing it is." })
  priority!: Priority;

  @Field(() => String, { description: "Who counted, and how; 2 to 300 characters. Everybody can read it." })
  source!: string;
}

@InputType({ description: "What is new about a need. What is left out stays as it is." })
export class ReviseNeedInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `nee_…`." })
  need!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => Int, { nullable: true, description: "How many people now, 5 to 1,000,000." })
  people?: number | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day; null where no end is in sight any more." })
  end?: string | null;

  @Field(() => Priority, { nullable: true, description: "How pressing it is now." })
  priority?: Priority | null;

  @Field(() => String, { nullable: true, description: "Why, for the history; up to 500 characters." })
  note?: string | null;
}

@InputType({ description: "The end of a need that is met, or was recorded by mistake." })
export class WithdrawNeedInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `nee_…`." })
  need!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Why, for the history; up to 500 characters." })
  note?: string | null;
}
