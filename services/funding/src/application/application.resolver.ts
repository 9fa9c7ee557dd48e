import { Access, type Context, findAllOf, findPage, load } from "@kommgraph/infra";
import { DateScalar, idOf, type Page, Partner, UserError } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Call } from "../call/call.entity.ts";
import { daysUntil } from "../call/days-until.ts";
import { Grant } from "../grant/grant.entity.ts";
import { Project } from "../project/project.entity.ts";
import { partnerOf } from "../references/partner.ts";
import { ApplicationConnection } from "./application.connection.ts";
import { Application, ApplicationState } from "./application.entity.ts";
import { whereApplication } from "./application.filter.ts";
import { ApplicationOrder, applicationOrderings } from "./application.order.ts";
import { ApplicationStep } from "./application-step.entity.ts";
import { CostItem } from "./cost-item.entity.ts";
import { dueDayOf, findApplicationsDue } from "./find-applications-due.ts";
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
    @Arg("programme", () => ID, { nullable: true, description: "To calls of this programme and its components." })
    programme: string | null,
    @Arg("state", () => [ApplicationState], { nullable: true, description: "In any of these states." })
    state: ApplicationState[] | null,
    @Arg("orderBy", () => ApplicationOrder, { defaultValue: "LATEST", description: "In which order." })
    orderBy: ApplicationOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Application>> {
    return findPage(context, Application, {
      where: whereApplication(context.who, { state, call, programme }),
      orderBy: applicationOrderings[orderBy],
      page: { first, after },
    });
  }

  @Query(() => [Application], {
    description:
      "Own drafts and applications with open questions whose day comes soon or is past: incomplete ones first, then by day. For the authority those it asked questions to.",
  })
  @Access(asVisible)
  applicationsDue(
    @Arg("days", () => Int, { defaultValue: 14, description: "Due in at most so many days, 0 to 366." }) days: number,
    @Ctx() context: Context,
  ): Promise<Application[]> {
    return findApplicationsDue(context, days);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "By when its applicant has to act, in Europe/Berlin: a draft by the end of its call, questions by `answerBy`. Null in every other state.",
  })
  dueOn(@Root() application: Application, @Ctx() context: Context): Promise<string | null> {
    return dueDayOf(context, application);
  }

  @FieldResolver(() => Int, { nullable: true, description: "Days until `dueOn`: 0 today, negative once it is over." })
  async daysLeft(@Root() application: Application, @Ctx() context: Context): Promise<number | null> {
    const day = await dueDayOf(context, application);
    return day === null ? null : daysUntil(day, context.now);
  }

  @FieldResolver(() => Boolean, { description: "Nothing is missing: it can be handed in, or was." })
  async complete(@Root() application: Application, @Ctx() context: Context): Promise<boolean> {
    return (await missingOf(context, application)).length === 0;
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
