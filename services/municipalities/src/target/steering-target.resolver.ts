import { type Context, findAllOf } from "@kommgraph/infra";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { SteeringTarget } from "./steering-target.entity.ts";

@Resolver(() => SteeringTarget)
export class SteeringTargetResolver {
  @FieldResolver(() => Municipality, { description: "Who wants to reach it." })
  municipality(@Root() target: SteeringTarget): Promise<Municipality> {
    return target.municipality.loadOrFail();
  }
}

@Resolver(() => Municipality)
export class MunicipalityTargets {
  @FieldResolver(() => [SteeringTarget], { description: "What it wants to reach, earliest due first." })
  targets(
    @Root() { id }: Municipality,
    @Arg("year", () => Int, { nullable: true, description: "Due in this year only." }) year: number | null,
    @Ctx() context: Context,
  ): Promise<SteeringTarget[]> {
    return findAllOf(
      context,
      SteeringTarget,
      { property: "municipality", id },
      {
        orderBy: { due: "asc", indicator: "asc", id: "asc" },
        args: year,
        where: year == null ? {} : { due: { $gte: `${year}-01-01`, $lte: `${year}-12-31` } },
      },
    );
  }
}
