import { graphEnum } from "@kommgraph/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Municipality } from "../references/municipality.ts";

export const CoverageMapOf = graphEnum("CoverageMapOf", "Which places a map shows.", {
  TOWNS: "All 396 towns, the county-free cities among them.",
  COUNTIES: "All counties and county-free cities, each with its towns.",
});
export type CoverageMapOf = keyof typeof CoverageMapOf;

@ObjectType({ description: "Need against supply in one place of a map, over all lines that were asked for." })
export class PlaceCoverage {
  @Field(() => Municipality, { nullable: true, description: "The place; null while its owner does not answer." })
  municipality!: Municipality;

  @Field(() => Int, { description: "People who need it, of the lines that may be told." })
  needed!: number;

  @Field(() => Int, {
    description: "Places offered. An offer for several groups counts for each, as in the lines.",
  })
  offered!: number;

  @Field(() => Int, { description: "Those of them that are free." })
  free!: number;

  @Field(() => Int, {
    description:
      "People without a free place: over the lines that may be told, needed less free, where that is above 0. Room in one line makes up for nothing in another.",
  })
  missing!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Places offered per person who needs one, of the lines that may be told; null where nobody does.",
  })
  ratio!: number | null;

  @Field(() => Int, { description: "Lines whose number of people is withheld from whoever asks, and is in no sum." })
  withheldLines!: number;
}
