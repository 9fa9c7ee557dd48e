import { type Context, findPageOf } from "@kommgraph/infra";
import type { Page } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Municipality } from "../references/municipality.ts";
import { ApplicationConnection } from "./application.connection.ts";
import { Application, ApplicationState } from "./application.entity.ts";
import { whereApplication } from "./application.filter.ts";
import { ApplicationOrder, applicationOrderings } from "./application.order.ts";

@Resolver(() => Municipality)
export class MunicipalityApplications {
  @FieldResolver(() => ApplicationConnection, {
    nullable: true,
    description: "What it applied for; before the award only it and the authority see it.",
  })
  applications(
    @Root() { id }: Municipality,
    @Arg("state", () => [ApplicationState], { nullable: true, description: "In any of these states." })
    state: ApplicationState[] | null,
    @Arg("orderBy", () => ApplicationOrder, { defaultValue: "LATEST", description: "In which order." })
    orderBy: ApplicationOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Application>> {
    const page = { first, after };
    return findPageOf(context, Application, { property: "applicantId", id }, { state, orderBy, page }, () => ({
      where: whereApplication(context.who, { state }),
      orderBy: applicationOrderings[orderBy],
      page,
    }));
  }
}
