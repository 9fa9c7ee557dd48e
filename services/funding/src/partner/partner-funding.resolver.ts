import { type Context, findPageOf } from "@kommgraph/infra";
import type { Page } from "@kommgraph/schema";
import { Arg, type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { GrantConnection } from "../grant/grant.connection.ts";
import { Grant, GrantState } from "../grant/grant.entity.ts";
import { whereGrant } from "../grant/grant.filter.ts";
import { GrantOrder, grantOrderings } from "../grant/grant.order.ts";
import { CourseProvider } from "../references/course-provider.ts";
import { MigrantOrganization } from "../references/migrant-organization.ts";
import { Municipality } from "../references/municipality.ts";
import { FundingSummary, fundingOf } from "./funding-summary.ts";

/** The money of every kind of partner: the same two fields on each of their types. */
function partnerFunding(partner: ClassType<{ id: string }>): ClassType {
  @Resolver(() => partner)
  class PartnerFunding {
    @FieldResolver(() => FundingSummary, { nullable: true, description: "What it gets from the state's programmes." })
    funding(
      @Root() { id }: { id: string },
      @Arg("year", () => Int, { nullable: true, description: "Only of this Haushaltsjahr." }) year: number | null,
      @Ctx() context: Context,
    ): Promise<FundingSummary> {
      return fundingOf(context, id, year ?? null);
    }

    @FieldResolver(() => GrantConnection, { nullable: true, description: "Grants awarded or forwarded to it." })
    grants(
      @Root() { id }: { id: string },
      @Arg("year", () => Int, { nullable: true, description: "Only of this Haushaltsjahr." }) year: number | null,
      @Arg("state", () => [GrantState], { nullable: true, description: "In any of these states." })
      state: GrantState[] | null,
      @Arg("orderBy", () => GrantOrder, { defaultValue: "LATEST", description: "In which order." }) orderBy: GrantOrder,
      @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
      @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
      @Ctx() context: Context,
    ): Promise<Page<Grant>> {
      const page = { first, after };
      return findPageOf(context, Grant, { property: "recipientId", id }, { year, state, orderBy, page }, () => ({
        where: whereGrant({ year, state }),
        orderBy: grantOrderings[orderBy],
        page,
      }));
    }
  }
  return PartnerFunding;
}

export const MunicipalityFunding = partnerFunding(Municipality);
export const MigrantOrganizationFunding = partnerFunding(MigrantOrganization);
export const CourseProviderFunding = partnerFunding(CourseProvider);
