import { CefrLevel, DateScalar, TargetGroup, Topic } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { Field, InputType } from "type-graphql";
import type { Need } from "./need.entity.ts";

@InputType({ description: "Which needs; all conditions hold together." })
export class NeedFilter {
  @Field(() => [Topic], { nullable: true, description: "Any of these topics." })
  topic?: Topic[] | null;

  @Field(() => [TargetGroup], { nullable: true, description: "Any of these groups." })
  targetGroup?: TargetGroup[] | null;

  @Field(() => [CefrLevel], { nullable: true, description: "Any of these levels." })
  level?: CefrLevel[] | null;

  @Field(() => DateScalar, { nullable: true, description: "Existing on this day." })
  on?: string | null;
}

/** Needs that fit and hold. */
export function whereNeed(filter: NeedFilter | null | undefined): FilterQuery<Need> {
  const { topic, targetGroup, level, on } = filter ?? {};
  return {
    withdrawnOn: null,
    ...(topic && { topic: { $in: topic } }),
    ...(targetGroup && { targetGroup: { $in: targetGroup } }),
    ...(level && { level: { $in: level } }),
    ...(on && { startsOn: { $lte: on }, $or: [{ endsOn: null }, { endsOn: { $gte: on } }] }),
  };
}
