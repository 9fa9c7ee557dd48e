import type { Context } from "@kommgraph/infra";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CommunityOffer, Course, type Offer } from "../references/offer.ts";
import { Project } from "./project.entity.ts";
import { projectsBehind } from "./visible-projects.ts";

const fundedBy = { nullable: true, description: "Awarded projects that pay for it." } as const;

@Resolver(() => Course)
export class CourseFunding {
  @FieldResolver(() => [Project], fundedBy)
  fundedBy(@Root() { id }: Offer, @Ctx() context: Context): Promise<Project[]> {
    return projectsBehind(context, id);
  }
}

@Resolver(() => CommunityOffer)
export class CommunityOfferFunding {
  @FieldResolver(() => [Project], fundedBy)
  fundedBy(@Root() { id }: Offer, @Ctx() context: Context): Promise<Project[]> {
    return projectsBehind(context, id);
  }
}
