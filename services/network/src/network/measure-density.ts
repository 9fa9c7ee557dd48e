import { type Context, loaderOf } from "@kommgraph/infra";
import { dayOf } from "../calendar/day-of.ts";

/**
 * How closely the members of a network work together today: the share of pairs of members who are tied otherwise too,
 * by an agreement in force or by a second network of at most the same size. A larger one is no sign of closeness: the
 * members of a working group would all be tied by their town's network. 0 with less than two members. One statement
 * for all networks of a request.
 */
export function measureDensity(context: Context, network: string): Promise<number> {
  const loader = loaderOf<number>(
    context,
    "density of networks",
    async (networks) => {
      const today = dayOf(context);
      const marks = networks.map(() => "?").join(", ");
      const rows: { network_id: string; density: number }[] = await context.em.execute(densities(marks), [
        ...networks,
        today,
        today,
        today,
        today,
        today,
        today,
      ]);
      return new Map(rows.map(({ network_id, density }) => [network_id, density]));
    },
    () => 0,
  );
  return loader.load(network);
}

const heldToday = (membership: string) =>
  `${membership}.since <= ? and (${membership}.until is null or ${membership}.until >= ?)`;

const densities = (networks: string) => `
  with member as materialized (
    select network_id, partner_id from membership where network_id in (${networks}) and ${heldToday("membership")}
  ),
  near as materialized (
    select network_id, partner_id, count(*) over (partition by network_id) as members
    from membership
    where network_id in (select network_id from membership where partner_id in (select partner_id from member))
      and ${heldToday("membership")}
  ),
  size as materialized (select network_id, count(*) as members from member group by network_id),
  tie as (
    select one.network_id, one.partner_id as one_id, other.partner_id as other_id
    from member one
    join agreement_partner mine on mine.partner_id = one.partner_id
    join agreement on agreement.id = mine.agreement_id
      and agreement.starts_on <= ? and (agreement.ends_on is null or agreement.ends_on >= ?)
    join agreement_partner theirs on theirs.agreement_id = mine.agreement_id and theirs.partner_id > mine.partner_id
    join member other on other.network_id = one.network_id and other.partner_id = theirs.partner_id
    union
    select one.network_id, one.partner_id, other.partner_id
    from member one
    join size on size.network_id = one.network_id
    join near mine on mine.partner_id = one.partner_id and mine.network_id <> one.network_id
      and mine.members <= size.members
    join near theirs on theirs.network_id = mine.network_id and theirs.partner_id > mine.partner_id
    join member other on other.network_id = one.network_id and other.partner_id = theirs.partner_id
  ),
  tied as (select network_id, count(*) as pairs from tie group by network_id)
  select network_id, round(pairs / (members * (members - 1) / 2.0), 4)::float8 as density
  from size join tied using (network_id)`;
