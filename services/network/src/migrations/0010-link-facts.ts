import { Migration } from "@mikro-orm/migrations";
import { linksOfDatedFacts } from "./0007-dated-links.ts";

/**
 * Every fact that links two partners, with the days on which it does: said once, for the links of a day and for how many
 * there were on many days. What cooperates by an agreement and by a project is one link with two facts. Agreements are
 * read as a whole (`offset 0`): the planner believes in few partners, and would look up the same ones thousands of times.
 */
export class LinkFacts extends Migration {
  override up(): void {
    this.addSql(`create view link_fact (kind, from_id, to_id, since, first_day, last_day, evidence) as
      select 'MEMBER_OF', partner_id, network_id, since, since, until, network_id from membership
      union all
      select case kind when 'REFERRAL' then 'REFERS_TO' else 'COOPERATES_WITH' end, one.partner_id, other.partner_id,
          starts_on, starts_on, ends_on, agreement.id
        from agreement_partner one
        join agreement_partner other on other.agreement_id = one.agreement_id and other.position > one.position
        join (select id, kind, starts_on, ends_on from agreement offset 0) as agreement on agreement.id = one.agreement_id
        where kind <> 'REFERRAL' or not exists (select from agreement_partner later
          where later.agreement_id = other.agreement_id and later.position > other.position)
      union all
      select 'PROVIDES_IN', provider_id, municipality_id, starts_on, null::date, ends_on, id
        from offer
        where provider_id is not null and municipality_id is not null and provider_id <> municipality_id
      union all
      select 'SERVES', id, municipality_id, null, null, null, id
        from partner where type = 'MigrantOrganization' and municipality_id is not null
      union all
      select 'FUNDS', parent.recipient_id, child.recipient_id, child.awarded_on, child.awarded_on, null, child.id
        from grant_fact child join grant_fact parent on parent.id = child.forwarded_from_id
        where parent.recipient_id <> child.recipient_id
      union all
      select 'COOPERATES_WITH', lead_id, partner_id, began.day, began.day, null, id
        from cooperation_fact project cross join unnest(partner_ids) as partner_id
        cross join lateral (select min(awarded_on) as day from grant_fact where project_id = project.id) as began
        where partner_id <> lead_id
      union all
      select 'TRANSFERRED_TO', origin_id, adopter_id, adoption.since, adoption.since, null, id
        from practice_fact, unnest(adopter_ids, adopted_on) as adoption(adopter_id, since)
        where adopter_id <> origin_id
      union all
      select 'TRANSFERRED_TO', model.lead_id, copy.lead_id, began.day, began.day, null, copy.id
        from cooperation_fact copy join cooperation_fact model on model.id = copy.transferred_from_id
        cross join lateral (select min(awarded_on) as day from grant_fact where project_id = copy.id) as began
        where model.lead_id <> copy.lead_id`);
    this.addSql("drop function links_on(date)");
    this.addSql(`create function links_on(date) returns table
        (kind text, from_id text, to_id text, since date, weight float8, evidence text[])
      language sql stable parallel safe as $$
        select kind, from_id, to_id, min(since), count(*)::float8, array_agg(evidence order by evidence)
        from link_fact
        where (first_day is null or first_day <= $1) and (last_day is null or last_day >= $1)
        group by kind, from_id, to_id
      $$`);
  }

  override down(): void {
    this.addSql("drop function links_on(date)");
    this.addSql("drop view link_fact");
    this.addSql(linksOfDatedFacts);
  }
}
