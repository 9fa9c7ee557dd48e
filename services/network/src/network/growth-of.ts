import { type Context, dayInBerlin, loaderOf } from "@kommgraph/infra";
import { badInput, DateScalar } from "@kommgraph/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { arrayOf } from "../projection/array-of.ts";

@ObjectType({ description: "How a network changed in a quarter of a year." })
export class NetworkGrowth {
  @Field(() => String, { description: "The quarter, e.g. `2026-Q4`." })
  quarter!: string;

  @Field(() => DateScalar, { description: "Its last day, or today in the current one; the day of the count." })
  until!: string;

  @Field(() => Int, { description: "Members on that day." })
  members!: number;

  @Field(() => Int, { description: "Memberships that began in it." })
  joined!: number;

  @Field(() => Int, { description: "Memberships that ended in it." })
  left!: number;
}

/** The last quarters of a network, oldest first; one statement for all networks of a request. */
export function growthOf(context: Context, network: string, quarters: number): Promise<NetworkGrowth[]> {
  if (!(quarters >= 1 && quarters <= 80)) {
    throw badInput("OUT_OF_RANGE", `“quarters” is ${quarters}; it must be from 1 to 80.`);
  }
  const today = dayInBerlin(context.now);
  const loader = loaderOf<NetworkGrowth[]>(
    context,
    `growth over ${quarters} quarters`,
    async (networks) => {
      const rows = (await context.em.execute(growth, [
        today,
        today,
        quarters - 1,
        today,
        arrayOf(networks),
      ])) as (NetworkGrowth & {
        network: string;
      })[];
      return Map.groupBy(rows, (row) => row.network);
    },
    () => [],
  );
  return loader.load(network);
}

const growth = `
  select network.id as network, to_char(starts, 'YYYY"-Q"Q') as quarter, ends::text as until,
    count(*) filter (where since <= ends and (membership.until is null or membership.until >= ends))::integer as members,
    count(*) filter (where since between starts and ends)::integer as joined,
    count(*) filter (where membership.until between starts and ends)::integer as "left"
  from (
    select starts::date, least(?::date, (starts + interval '3 months - 1 day')::date) as ends
    from generate_series(date_trunc('quarter', ?::date::timestamp) - ? * interval '3 months', ?::date, interval '3 months') as starts
  ) as quarter
  cross join network left join membership on network_id = network.id
  where network.id = any(?)
  group by network.id, starts, ends order by network.id, starts`;
