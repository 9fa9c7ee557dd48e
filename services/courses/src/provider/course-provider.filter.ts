import { containsFolded } from "@kommgraph/infra";
import { idOf } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { Field, ID, InputType } from "type-graphql";
import { situatedIn } from "../references/municipality.ts";
import type { CourseProvider } from "./course-provider.entity.ts";

@InputType({ description: "Which course providers; all conditions hold together." })
export class CourseProviderFilter {
  @Field(() => ID, { nullable: true, description: "In this town, or in the towns of this county." })
  municipality?: string | null;

  @Field(() => String, { nullable: true, description: "Part of the name; Koeln, Köln and koln are one." })
  search?: string | null;
}

export function whereCourseProvider(filter: CourseProviderFilter | null | undefined): FilterQuery<CourseProvider> {
  const { municipality, search } = filter ?? {};
  return {
    ...(municipality && { [situatedIn(municipality)]: idOf(municipality, "Municipality") }),
    ...(search?.trim() && { nameFolded: containsFolded(search) }),
  };
}
