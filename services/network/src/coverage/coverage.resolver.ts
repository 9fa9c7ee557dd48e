import { Access, type Context, dayInBerlin, everybody } from "@kommgraph/infra";
import { badInput, CefrLevel, DateScalar, TargetGroup, Topic } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from "type-graphql";
import type { Node } from "../node/node.interface.ts";
import { foreignNodes } from "../references/foreign-nodes.ts";
import { Municipality } from "../references/municipality.ts";
import { Offer } from "../search/offer.connection.ts";
import { countCoverage } from "./count-coverage.ts";
import { Coverage } from "./coverage.ts";
import { CoverageMapOf, PlaceCoverage } from "./coverage-map.ts";
import { findGaps } from "./find-gaps.ts";
import { findOverlaps } from "./find-overlaps.ts";
import { Gap } from "./gap.ts";
import { mapCoverage } from "./map-coverage.ts";
import { needsOf, offersOf } from "./open-line.ts";
import { Overlap } from "./overlap.ts";

const small = { ...everybody, text: "everybody; counts under five its own, its county, authority and ministry" };

/** What a municipality lacks and has twice. */
@Resolver(() => Municipality)
export class MunicipalityCoverage {
  @FieldResolver(() => [Coverage], {
    nullable: true,
    description:
      "Need against supply by topic, level and target group at a day. Of a county: the sum of its towns, and what is " +
      "recorded for the county itself.",
  })
  @Access(small)
  coverage(
    @Root() { id }: Municipality,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today if left out." }) on: string | null,
    @Arg("topic", () => [Topic], { nullable: true, description: "Only these topics." }) topic: Topic[] | null,
    @Ctx() context: Context,
  ): Promise<Coverage[]> {
    return countCoverage(context, id, on ?? dayInBerlin(context.now), topic ?? null);
  }

  @FieldResolver(() => [Gap], {
    nullable: true,
    description:
      "Needs of today and of the days one looks ahead that free places within reach and time do not meet, the largest " +
      "first. A place is within reach by its distance from the centre of the town, and in time if it starts within the " +
      "days after the need begins (or today, if that was before). An offer fits if topic and level are the same and it is " +
      "for the same group or for everybody.",
  })
  @Access(small)
  gaps(
    @Root() { id }: Municipality,
    @Arg("withinKm", () => Float, { defaultValue: 25, description: "Reach in kilometres, above 0 and up to 500." })
    withinKm: number,
    @Arg("withinDays", () => Int, { defaultValue: 42, description: "Reach in days, 0 to 365." }) withinDays: number,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<Gap[]> {
    return findGaps(context, id, { withinKm, withinDays, first });
  }

  @FieldResolver(() => [Overlap], {
    nullable: true,
    description:
      "Pairs of offers of different partners that compete, at least one of them here, the nearest first: same topic and " +
      "level, a target group in common, near in place, starting within so many days of each other, not over, and both " +
      "with free places.",
  })
  @Access(everybody)
  overlaps(
    @Root() { id }: Municipality,
    @Arg("withinKm", () => Float, { defaultValue: 5, description: "How near, in kilometres, above 0 and up to 500." })
    withinKm: number,
    @Arg("withinDays", () => Int, { defaultValue: 28, description: "Days between their starts, 0 to 365." })
    withinDays: number,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<Overlap[]> {
    return findOverlaps(context, id, { withinKm, withinDays, first });
  }
}

/** Lines of coverage can be opened. */
@Resolver(() => Coverage)
export class CoverageResolver {
  @FieldResolver(() => [foreignNodes.Need], {
    nullable: "itemsAndList",
    description: "The needs it stands for; null where their number is withheld.",
  })
  needs(@Root() line: Coverage, @Ctx() context: Context): Promise<Node[] | null> {
    return needsOf(context, line);
  }

  @FieldResolver(() => [Offer], {
    nullable: "itemsAndList",
    description: "The offers it stands for, those that start first first.",
  })
  offers(
    @Root() line: Coverage,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<Offer[]> {
    if (!(first >= 1 && first <= 100)) {
      throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; a list has 1 to 100 elements.`);
    }
    return offersOf(context, line, first);
  }
}

/** The state at a glance. */
@Resolver()
export class CoverageMapResolver {
  @Query(() => [PlaceCoverage], {
    description:
      "Need against supply of every place in the state at a day, by the ids of the places: what a map is coloured by. All " +
      "in one statement; sums hold only what the lines of a place tell whoever asks.",
  })
  @Access(small)
  coverageMap(
    @Arg("of", () => CoverageMapOf, { defaultValue: "TOWNS", description: "Towns or counties." }) of: CoverageMapOf,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today if left out." }) on: string | null,
    @Arg("topic", () => [Topic], { nullable: true, description: "Only these topics." }) topic: Topic[] | null,
    @Arg("level", () => [CefrLevel], { nullable: true, description: "Only these levels." }) level: CefrLevel[] | null,
    @Arg("targetGroup", () => [TargetGroup], { nullable: true, description: "Only these groups." })
    targetGroup: TargetGroup[] | null,
    @Ctx() context: Context,
  ): Promise<PlaceCoverage[]> {
    const lines = { topic: topic ?? null, level: level ?? null, targetGroup: targetGroup ?? null };
    return mapCoverage(context, of, on ?? dayInBerlin(context.now), lines);
  }
}
