import { type Context, findAllOf } from "@kommgraph/infra";
import { idOf, Partner } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Offer, offerOf } from "../references/offer.ts";
import { partnerOf } from "../references/partner.ts";
import { Project } from "./project.entity.ts";
import { ProjectIndicator } from "./project-indicator.entity.ts";
import { ProjectOffer } from "./project-offer.entity.ts";
import { loadVisibleProject } from "./visible-projects.ts";

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: "A project by its id; null before its award." })
  project(
    @Arg("id", () => ID, { description: "`prj_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Project | null> {
    return loadVisibleProject(context, idOf(id, "Project"));
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who carries it out." })
  lead(@Root() { leadId }: Project): Partner {
    return partnerOf(leadId);
  }

  @FieldResolver(() => [Partner], { nullable: "itemsAndList", description: "Who takes part besides." })
  partners(@Root() { partnerIds }: Project): Partner[] {
    return partnerIds.map(partnerOf);
  }

  @FieldResolver(() => [Offer], { nullable: "itemsAndList", description: "Courses and community offers it pays for." })
  async offers(@Root() { id }: Project, @Ctx() context: Context): Promise<Offer[]> {
    const links = await findAllOf(
      context,
      ProjectOffer,
      { property: "project", id },
      { orderBy: { position: "asc" }, args: "offers" },
    );
    return links.map(({ offerId }) => offerOf(offerId));
  }

  @FieldResolver(() => [ProjectIndicator], { description: "By what it measures its effect." })
  indicators(@Root() { id }: Project, @Ctx() context: Context): Promise<ProjectIndicator[]> {
    return findAllOf(context, ProjectIndicator, { property: "projectId", id }, { orderBy: { position: "asc" } });
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project whose results it takes over." })
  transferredFrom(@Root() { transferredFromId }: Project, @Ctx() context: Context): Promise<Project | null> | null {
    return transferredFromId === null ? null : loadVisibleProject(context, transferredFromId);
  }
}
