import type { Context } from "@kommgraph/infra";
import { Field, Int, ObjectType } from "type-graphql";
import { matching, type RankedRequest } from "./find-ranked.ts";

@ObjectType({ description: "How many of the found have a property: what one could narrow the search to." })
export class Facet {
  @Field(() => String, {
    description: "The property: `topic`, `level`, `targetGroup`, `language`, `municipality`, `type` or `freeSeats`.",
  })
  name!: string;

  @Field(() => String, { description: "Its value, as the filter takes it." })
  value!: string;

  @Field(() => Int, { description: "How many of the found have it." })
  count!: number;
}

/** Properties of offers and where they are kept; a list counts for each of its elements. */
const properties: readonly { name: string; kept: string; isList?: true }[] = [
  { name: "topic", kept: "topic" },
  { name: "level", kept: "level" },
  { name: "targetGroup", kept: "target_groups", isList: true },
  { name: "language", kept: "languages", isList: true },
  { name: "municipality", kept: "municipality_id" },
  { name: "type", kept: "type" },
  { name: "freeSeats", kept: "case when free > 0 then 'true' when free <= 0 then 'false' end" },
];
/** Of each property the most frequent values. */
const most = 20;

/** What was found, counted: by property, and all of it. */
export interface Counted {
  facets: Facet[];
  total: number;
}

/** Counts over everything that was found, not only over the page; one statement. */
export async function countFacets(
  { em }: Context,
  request: Pick<RankedRequest, "table" | "words" | "question">,
): Promise<Counted> {
  const { sql, values } = matching(request);
  const rows = (await em.execute(
    `with counted as (
       select ${properties.map(({ kept }, index) => `${kept} as value_${index}`).join(", ")}, count(*) as count,
         grouping(${properties.map(({ kept }) => kept).join(", ")}) as left_out
       ${sql} group by grouping sets (${properties.map(({ kept }) => `(${kept})`).join(", ")}, ())
     ), pair(number, name, value, count) as (${properties.map(pairsOf).join(" union all ")})
     select name, value, count from (
       select number, name, value, sum(count)::integer as count,
         row_number() over (partition by name order by sum(count) desc, value) as place
       from pair where value is not null group by number, name, value
       union all
       select -1, null, null, count::integer, 1 from counted where left_out = ${everyProperty}
     ) as ranked
     where place <= ${most} order by number, place`,
    values,
  )) as Facet[];
  const [all, ...facets] = rows;
  return { facets, total: all?.count ?? 0 };
}

/** What `grouping` says where all properties were left out. */
const everyProperty = (1 << properties.length) - 1;

/** Rows of one property: all other bits say that they were left out of the grouping. Equal lists are taken apart once. */
function pairsOf({ name, isList }: (typeof properties)[number], index: number): string {
  const leftOut = everyProperty - (1 << (properties.length - 1 - index));
  return isList
    ? `select ${index}, '${name}', value, count
       from counted cross join unnest(value_${index}) as value where left_out = ${leftOut}`
    : `select ${index}, '${name}', value_${index}, count from counted where left_out = ${leftOut}`;
}
