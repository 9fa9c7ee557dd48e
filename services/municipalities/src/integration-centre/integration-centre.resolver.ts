import { Access, type Context, everybody, findAllOf, related } from "@kommgraph/infra";
import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { IntegrationCentre } from "./integration-centre.entity.ts";

@Resolver(() => IntegrationCentre)
export class IntegrationCentreResolver {
  @Query(() => [IntegrationCentre], { description: "The 54 Kommunale Integrationszentren, by name." })
  @Access(everybody)
  integrationCentres(@Ctx() { em }: Context): Promise<IntegrationCentre[]> {
    return em.find(IntegrationCentre, {}, { orderBy: { name: "asc" } });
  }

  @FieldResolver(() => Municipality, { description: "The city or county that runs it." })
  carrier(@Root() centre: IntegrationCentre, @Ctx() context: Context): Promise<Municipality> {
    return related(context, Municipality, centre.carrier);
  }

  @FieldResolver(() => [Municipality], { description: "The towns it works for, by name." })
  serves(@Root() { id }: IntegrationCentre, @Ctx() context: Context): Promise<Municipality[]> {
    return findAllOf(
      context,
      Municipality,
      { property: "integrationCentre", id },
      { orderBy: { name: "asc", id: "asc" }, where: { ars: { $ne: null } }, args: "towns" },
    );
  }
}
