import {
  Access,
  actsFor,
  anyOf,
  type Context,
  either,
  findAllOf,
  forbidden,
  hasRole,
  historyOf,
  load,
  ofOwner,
} from "@kommgraph/infra";
import { HistoryEntry, idOf, Money, Partner } from "@kommgraph/schema";
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Application } from "../application/application.entity.ts";
import { asVisible } from "../application/visible-applications.ts";
import { isAuthority, ofItsProgramme } from "../programme/authorities.ts";
import { Offer, offerOf } from "../references/offer.ts";
import { partnerOf } from "../references/partner.ts";
import { Project } from "./project.entity.ts";
import { ProjectIndicator } from "./project-indicator.entity.ts";
import { costPerOutcomeOf, outcomeOf, ProjectOutcome } from "./project-outcome.ts";
import { loadVisibleProject } from "./visible-projects.ts";

/** The gateway fetches this from the courses subgraph and brings it along; nothing of it is kept here. */
const completions = '@requires(fields: "offers { ... on Course { quality { completed withheld } } }")';

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, {
    nullable: true,
    description: "A project by its id; null where it may not be seen, as before its award.",
  })
  @Access(asVisible)
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

  @FieldResolver(() => [Partner], { nullable: "items", description: "Who takes part besides." })
  partners(@Root() { partnerIds }: Project): Partner[] {
    return partnerIds.map(partnerOf);
  }

  @FieldResolver(() => [Offer], { nullable: "items", description: "Courses and community offers it pays for." })
  offers(@Root() { offerIds }: Project): Offer[] {
    return offerIds.map(offerOf);
  }

  @FieldResolver(() => ProjectOutcome, {
    nullable: true,
    description: "What came of it, the basis of `costPerOutcome`; completions come from the courses themselves.",
  })
  @Directive(completions)
  outcome(@Root() project: Project, @Ctx() context: Context): Promise<ProjectOutcome | null> {
    return outcomeOf(context, project);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "Money per person who attended a course of it to the end; null until every course it pays for has told, and under five people.",
  })
  @Directive(completions)
  costPerOutcome(@Root() project: Project, @Ctx() context: Context): Promise<Money | null> {
    return costPerOutcomeOf(context, project);
  }

  @FieldResolver(() => [ProjectIndicator], { description: "By what it measures its effect." })
  indicators(@Root() { id }: Project, @Ctx() context: Context): Promise<ProjectIndicator[]> {
    return findAllOf(context, ProjectIndicator, { property: "projectId", id }, { orderBy: { position: "asc" } });
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project whose results it takes over." })
  transferredFrom(@Root() { transferredFromId }: Project, @Ctx() context: Context): Promise<Project | null> | null {
    return transferredFromId === null ? null : loadVisibleProject(context, transferredFromId);
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description: "Who changed what when, oldest first; for its lead, its authority and the ministry.",
  })
  @Access(
    either(
      ofOwner(({ leadId }: Project) => leadId),
      anyOf("ministry"),
      ofItsProgramme,
    ),
  )
  async history(@Root() { id, leadId, application }: Project, @Ctx() context: Context): Promise<HistoryEntry[]> {
    const { who } = context;
    if (!actsFor(who, leadId) && !hasRole(who, "ministry")) {
      const of = await load(context, Application, application.id);
      if (!isAuthority(who, of?.authorityId ?? null)) throw forbidden(who, `the history of ${id}`);
    }
    return historyOf(context, "Project", id);
  }
}
