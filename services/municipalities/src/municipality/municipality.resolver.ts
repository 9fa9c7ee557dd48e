import { Access, type Context, everybody, findAllOf, findPage, findPageOf, load, related } from "@kommgraph/infra";
import { badInput, connectionOf, DateScalar, idOf, Observation, type Page } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { NeedConnection } from "../need/need.connection.ts";
import { Need } from "../need/need.entity.ts";
import { NeedFilter, whereNeed } from "../need/need.filter.ts";
import { NeedOrder, needOrderings } from "../need/need.order.ts";
import type { MunicipalityObservation } from "../observation/municipality-observation.entity.ts";
import { observationsOf, populationOf } from "../observation/observations-of.ts";
import { GovernmentRegion } from "../region/government-region.entity.ts";
import { Jurisdiction, jurisdictionOf } from "./jurisdiction.ts";
import { Municipality } from "./municipality.entity.ts";
import { MunicipalityFilter, whereMunicipality } from "./municipality.filter.ts";
import { MunicipalityOrder, municipalityOrderings } from "./municipality.order.ts";

const MunicipalityConnection = connectionOf(() => Municipality, "Municipality");

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => Municipality, { nullable: true, description: "A municipality by its id or its AGS; give exactly one." })
  @Access(everybody)
  municipality(
    @Arg("id", () => ID, { nullable: true, description: "E.g. `mun_05122000`." }) id: string | null,
    @Arg("ags", () => ID, { nullable: true, description: "Amtlicher Gemeindeschlüssel, e.g. `05122000`." }) ags:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<Municipality | null> {
    if (Boolean(id) === Boolean(ags))
      throw badInput("BAD_USER_INPUT", "Give either “id” or “ags” of the municipality.");
    return id
      ? load(context, Municipality, idOf(id, "Municipality"))
      : load(context, Municipality, ags as string, "ags");
  }

  @Query(() => MunicipalityConnection, { description: "Towns, cities and counties of the state." })
  @Access(everybody)
  municipalities(
    @Arg("filter", () => MunicipalityFilter, { nullable: true, description: "Which; all if left out." })
    filter: MunicipalityFilter | null,
    @Arg("orderBy", () => MunicipalityOrder, { defaultValue: "NAME", description: "In which order." })
    orderBy: MunicipalityOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Municipality>> {
    const page = { first, after };
    return findPage(context, Municipality, {
      where: whereMunicipality(filter),
      orderBy: municipalityOrderings[orderBy],
      page,
    });
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: "Its county; null for counties and county-free cities.",
  })
  county(@Root() { county }: Municipality, @Ctx() context: Context): Promise<Municipality | null> {
    return related(context, Municipality, county);
  }

  @FieldResolver(() => [Municipality], { description: "The towns of a county, by name; empty for towns." })
  towns(@Root() { id }: Municipality, @Ctx() context: Context): Promise<Municipality[]> {
    return findAllOf(context, Municipality, { property: "county", id }, { orderBy: { name: "asc", id: "asc" } });
  }

  @FieldResolver(() => GovernmentRegion, { description: "Its Regierungsbezirk." })
  region(@Root() { region }: Municipality, @Ctx() context: Context): Promise<GovernmentRegion> {
    return related(context, GovernmentRegion, region);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: "Latest published population, of a year if one is given.",
  })
  population(
    @Root() { id }: Municipality,
    @Arg("year", () => Int, { nullable: true, description: "Year the number speaks of." }) year: number | null,
    @Ctx() context: Context,
  ): Promise<Observation | null> {
    return populationOf(context, id, year);
  }

  @FieldResolver(() => [Observation], {
    description:
      "All published numbers with their sources, by metric and date; where sources disagree, all stand side by side.",
  })
  observations(
    @Root() { id }: Municipality,
    @Arg("metric", () => [String], {
      nullable: true,
      description: "Only these, e.g. `population`, `unemployment_rate`.",
    })
    metric: string[] | null,
    @Arg("from", () => DateScalar, { nullable: true, description: "From this day on." }) from: string | null,
    @Arg("to", () => DateScalar, { nullable: true, description: "Up to this day." }) to: string | null,
    @Ctx() context: Context,
  ): Promise<MunicipalityObservation[]> {
    return observationsOf(context, id, { metric, from, to });
  }

  @FieldResolver(() => Jurisdiction, {
    description: "Who is in charge here: immigration office, integration centre, approving authority, youth authority.",
  })
  jurisdiction(@Root() municipality: Municipality, @Ctx() context: Context): Promise<Jurisdiction> {
    return jurisdictionOf(context, municipality);
  }

  @FieldResolver(() => NeedConnection, { description: "What people here need." })
  needs(
    @Root() { id }: Municipality,
    @Arg("filter", () => NeedFilter, { nullable: true, description: "Which; all if left out." })
    filter: NeedFilter | null,
    @Arg("orderBy", () => NeedOrder, { defaultValue: "PEOPLE_DESC", description: "In which order." })
    orderBy: NeedOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Need>> {
    const page = { first, after };
    return findPageOf(context, Need, { property: "municipality", id }, { filter, orderBy, page }, () => ({
      where: whereNeed(filter),
      orderBy: needOrderings[orderBy],
      page,
    }));
  }
}
