import { CefrLevel, TargetGroup, Topic } from "@kommgraph/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Need against supply for one topic, level and target group, at a day." })
export class Coverage {
  /** Whose line it is and of which day; what the line is opened by. */
  municipality!: string;
  day!: string;

  @Field(() => Topic, { description: "What is needed and offered." })
  topic!: Topic;

  @Field(() => CefrLevel, {
    nullable: true,
    description: "Level of German that is to be reached; null where none matters.",
  })
  level!: CefrLevel | null;

  @Field(() => TargetGroup, {
    nullable: true,
    description:
      "For whom. An offer for several groups stands in the line of each, one for everybody in that of `EVERYONE`.",
  })
  targetGroup!: TargetGroup | null;

  @Field(() => Int, { nullable: true, description: "People who need it that day; null where it is withheld." })
  needed!: number | null;

  @Field(() => Int, {
    description:
      "Places of the offers that run that day or start within six weeks (§ 7 IntV); places nobody counts are not in it.",
  })
  offered!: number;

  @Field(() => Int, { description: "Those of them that are free." })
  free!: number;

  @Field(() => Int, {
    description:
      "Free places of offers for everybody with the same topic and level, who may come too; they stand in the line of " +
      "`EVERYONE` and are shared by all groups, so they are not part of the gap.",
  })
  freeForEveryone!: number;

  @Field(() => Int, {
    nullable: true,
    description: "People without a free place: needed less free; below 0 there is room. Null where it is withheld.",
  })
  gap!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Places offered per person who needs one; null where nobody does, or where it is withheld.",
  })
  ratio!: number | null;

  @Field(() => Boolean, {
    description:
      "The number of people is withheld from the public: it is below five, or would tell one that is by subtraction.",
  })
  withheld!: boolean;
}
