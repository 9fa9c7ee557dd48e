import { type Context, findPageOf } from "@kommgraph/infra";
import type { Page } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Municipality } from "../references/municipality.ts";
import { MigrantOrganizationConnection } from "./organization.connection.ts";
import { MigrantOrganization, OrganizationKind } from "./organization.entity.ts";
import { whereOrganization } from "./organization.filter.ts";
import { organizationOrderings } from "./organization.order.ts";

/** What this subgraph knows of a town's organizations. */
@Resolver(() => Municipality)
export class MunicipalityOrganizations {
  @FieldResolver(() => MigrantOrganizationConnection, {
    nullable: true,
    description:
      "Organizations based in this town, by name. A county has none of its own: ask its towns, or `organizations` " +
      "with the county as filter.",
  })
  organizations(
    @Root() { id }: Municipality,
    @Arg("kind", () => [OrganizationKind], { nullable: true, description: "Any of these kinds; all if left out." })
    kind: OrganizationKind[] | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<MigrantOrganization>> {
    const page = { first, after };
    return findPageOf(context, MigrantOrganization, { property: "municipalityId", id }, { kind, page }, () => ({
      where: whereOrganization({ kind }),
      orderBy: organizationOrderings.NAME,
      page,
    }));
  }
}
