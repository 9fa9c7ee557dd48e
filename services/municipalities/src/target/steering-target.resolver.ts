import { Access, anyOf, type Context, either, findAllOf, historyOf, ofOwner, related } from "@kommgraph/infra";
import { HistoryEntry } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { SteeringTarget } from "./steering-target.entity.ts";

@Resolver(() => SteeringTarget)
export class SteeringTargetResolver {
  @FieldResolver(() => Municipality, { description: "Who wants to reach it." })
  municipality(@Root() target: SteeringTarget, @Ctx() context: Context): Promise<Municipality> {
    return related(context, Municipality, target.municipality);
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description: "Who changed what when, oldest first; for its municipality, for authority and ministry.",
  })
  @Access(
    either(
      ofOwner(({ municipality }: SteeringTarget) => municipality.id),
      anyOf("authority", "ministry"),
    ),
  )
  history(@Root() { id }: SteeringTarget, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "SteeringTarget", id);
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
        where: {
          withdrawnOn: null,
          ...(year != null && { due: { $gte: `${year}-01-01`, $lte: `${year}-12-31` } }),
        },
      },
    );
  }
}
