import { Access, type Context, findAllOf, findPage, load } from "@kommgraph/infra";
import { idOf, type Page, Partner, UserError } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Call } from "../call/call.entity.ts";
import { Grant } from "../grant/grant.entity.ts";
import { Project } from "../project/project.entity.ts";
import { partnerOf } from "../references/partner.ts";
import { ApplicationConnection } from "./application.connection.ts";
import { Application, ApplicationState } from "./application.entity.ts";
import { whereApplication } from "./application.filter.ts";
import { ApplicationOrder, applicationOrderings } from "./application.order.ts";
import { ApplicationStep } from "./application-step.entity.ts";
import { CostItem } from "./cost-item.entity.ts";
import { missingOf, projectOf } from "./missing-of.ts";
import { asVisible, loadVisibleApplication } from "./visible-applications.ts";

@Resolver(() => Application)
export class ApplicationResolver {
  @Query(() => Application, { nullable: true, description: "An application by its id; null where it may not be seen." })
  @Access(asVisible)
  application(
    @Arg("id", () => ID, { description: "`app_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Application | null> {
    return loadVisibleApplication(context, idOf(id, "Application"));
  }

  @Query(() => ApplicationConnection, {
    description: "Applications; before the award the own ones, and for the authority those handed in.",
  })
  @Access(asVisible)
  applications(
    @Arg("call", () => ID, { nullable: true, description: "To this call." }) call: string | null,
    @Arg("state", () => [ApplicationState], { nullable: true, description: "In any of these states." })
    state: ApplicationState[] | null,
    @Arg("orderBy", () => ApplicationOrder, { defaultValue: "LATEST", description: "In which order." })
    orderBy: ApplicationOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Application>> {
    return findPage(context, Application, {
      where: { $and: [whereApplication(context.who, state), call ? { call: idOf(call, "Call") } : {}] },
      orderBy: applicationOrderings[orderBy],
      page: { first, after },
    });
  }

  @FieldResolver(() => Call, { description: "The call it answers." })
  call(@Root() { call }: Application, @Ctx() context: Context): Promise<Call | null> {
    return load(context, Call, call.id);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who applies." })
  applicant(@Root() { applicantId }: Application): Partner {
    return partnerOf(applicantId);
  }

  @FieldResolver(() => Project, { description: "What the money is for." })
  project(@Root() { id }: Application, @Ctx() context: Context): Promise<Project> {
    return projectOf(context, id);
  }

  @FieldResolver(() => [UserError], {
    description: "What it still lacks before it can be handed in, in the caller's language; empty when it is complete.",
  })
  missing(@Root() application: Application, @Ctx() context: Context): Promise<UserError[]> {
    return missingOf(context, application);
  }

  @FieldResolver(() => [CostItem], { description: "Finanzierungsplan; adds up to `requested` and `ownShare`." })
  plan(@Root() { id }: Application, @Ctx() context: Context): Promise<CostItem[]> {
    return findAllOf(context, CostItem, { property: "applicationId", id }, { orderBy: { position: "asc" } });
  }

  @FieldResolver(() => [ApplicationStep], { description: "Every step, oldest first." })
  history(@Root() { id }: Application, @Ctx() context: Context): Promise<ApplicationStep[]> {
    return findAllOf(context, ApplicationStep, { property: "applicationId", id }, { orderBy: { position: "asc" } });
  }

  @FieldResolver(() => Grant, { nullable: true, description: "The grant it was awarded." })
  async grant(@Root() { id }: Application, @Ctx() context: Context): Promise<Grant | null> {
    const [grant] = await findAllOf(
      context,
      Grant,
      { property: "application", id },
      { where: { forwardedFrom: null }, orderBy: { id: "asc" }, args: "awarded" },
    );
    return grant ?? null;
  }
}
