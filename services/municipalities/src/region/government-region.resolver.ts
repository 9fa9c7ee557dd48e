import { Access, type Context, everybody, findAllOf } from "@kommgraph/infra";
import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { GovernmentRegion } from "./government-region.entity.ts";

@Resolver(() => GovernmentRegion)
export class GovernmentRegionResolver {
  @Query(() => [GovernmentRegion], { description: "The five Regierungsbezirke, by name." })
  @Access(everybody)
  regions(@Ctx() { em }: Context): Promise<GovernmentRegion[]> {
    return em.find(GovernmentRegion, {}, { orderBy: { name: "asc" } });
  }

  @FieldResolver(() => [Municipality], { description: "Its towns, cities and counties, by name." })
  municipalities(@Root() { id }: GovernmentRegion, @Ctx() context: Context): Promise<Municipality[]> {
    return findAllOf(context, Municipality, { property: "region", id }, { orderBy: { name: "asc", id: "asc" } });
  }
}
