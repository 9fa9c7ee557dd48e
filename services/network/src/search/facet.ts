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
const properties: readonly (readonly [name: string, values: string])[] = [
  ["topic", "array[topic]"],
  ["level", "array[level]"],
  ["targetGroup", "target_groups"],
  ["language", "languages"],
  ["municipality", "array[municipality_id]"],
  ["type", "array[type]"],
  ["freeSeats", "array[case when free > 0 then 'true' when free <= 0 then 'false' end]"],
];
/** Of each property the most frequent values. */
const most = 20;

/** Counts of all properties over everything that was found, not only over the page; one statement. */
export async function countFacets({ em }: Context, request: Pick<RankedRequest, "table" | "words" | "question">) {
  const { sql, values } = matching(request);
  const pairs = properties.map(([name, kept]) => `select '${name}', value from unnest(${kept}) as value`);
  return (await em.execute(
    `select name, value, count from (
       select name, value, count(*)::integer as count,
         row_number() over (partition by name order by count(*) desc, value) as place
       from (select pair.* ${sql.replace(" where ", ` cross join lateral (${pairs.join(" union all ")}) as pair(name, value) where `)}) as counted
       where value is not null group by name, value) as ranked
     where place <= ${most}
     order by array_position(array[${properties.map(([name]) => `'${name}'`).join(", ")}], name), place`,
    values,
  )) as Facet[];
}
