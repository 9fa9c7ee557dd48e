import { Migration } from "@mikro-orm/migrations";
import { linksOfFacts } from "./0003-links.ts";

/**
 * Links that projects prove are as old as the first grant for the project, now that the feeds tell which grant pays for
 * which: those of a day are what was awarded until then.
 */
export class DatedLinks extends Migration {
  override up(): void {
    this.addSql(linksOfDatedFacts);
  }

  override down(): void {
    this.addSql("drop function links_on(date)");
    this.addSql(linksOfFacts);
  }
}

export const linksOfDatedFacts = `create or replace function links_on(date) returns table
        (kind text, from_id text, to_id text, since date, weight float8, evidence text[])
      language sql stable parallel safe as $$
        select 'MEMBER_OF', partner_id, network_id, min(since), 1::float8, array[network_id]
          from membership where since <= $1 and (until is null or until >= $1)
          group by partner_id, network_id
        union all
        select 'COOPERATES_WITH', one.partner_id, other.partner_id, min(starts_on), count(*)::float8,
            array_agg(agreement.id order by agreement.id)
          from agreement_partner one
          join agreement_partner other on other.agreement_id = one.agreement_id and other.position > one.position
          join agreement on agreement.id = one.agreement_id
          where kind <> 'REFERRAL' and starts_on <= $1 and (ends_on is null or ends_on >= $1)
          group by one.partner_id, other.partner_id
        union all
        select 'REFERS_TO', one.partner_id, other.partner_id, min(starts_on), count(*)::float8,
            array_agg(agreement.id order by agreement.id)
          from agreement_partner one
          join agreement_partner other on other.agreement_id = one.agreement_id and other.position > one.position
          join agreement on agreement.id = one.agreement_id
          where kind = 'REFERRAL' and starts_on <= $1 and (ends_on is null or ends_on >= $1)
            and not exists (select from agreement_partner later
              where later.agreement_id = other.agreement_id and later.position > other.position)
          group by one.partner_id, other.partner_id
        union all
        select 'PROVIDES_IN', provider_id, municipality_id, min(starts_on), count(*)::float8,
            array_agg(id order by id)
          from offer
          where provider_id is not null and municipality_id is not null and provider_id <> municipality_id
            and (ends_on is null or ends_on >= $1)
          group by provider_id, municipality_id
        union all
        select 'SERVES', id, municipality_id, null, 1, array[id]
          from partner where type = 'MigrantOrganization' and municipality_id is not null
        union all
        select 'FUNDS', parent.recipient_id, child.recipient_id, min(child.awarded_on), count(*)::float8,
            array_agg(child.id order by child.id)
          from grant_fact child join grant_fact parent on parent.id = child.forwarded_from_id
          where parent.recipient_id <> child.recipient_id and (child.awarded_on is null or child.awarded_on <= $1)
          group by parent.recipient_id, child.recipient_id
        union all
        select 'COOPERATES_WITH', lead_id, partner_id, min(began.day), count(*)::float8, array_agg(id order by id)
          from cooperation_fact project cross join unnest(partner_ids) as partner_id
          cross join lateral (select min(awarded_on) as day from grant_fact where project_id = project.id) as began
          where partner_id <> lead_id and (began.day is null or began.day <= $1)
          group by lead_id, partner_id
        union all
        select 'TRANSFERRED_TO', origin_id, adopter_id, min(adoption.since), count(*)::float8, array_agg(id order by id)
          from practice_fact, unnest(adopter_ids, adopted_on) as adoption(adopter_id, since)
          where adopter_id <> origin_id and (adoption.since is null or adoption.since <= $1)
          group by origin_id, adopter_id
        union all
        select 'TRANSFERRED_TO', model.lead_id, copy.lead_id, min(began.day), count(*)::float8,
            array_agg(copy.id order by copy.id)
          from cooperation_fact copy join cooperation_fact model on model.id = copy.transferred_from_id
          cross join lateral (select min(awarded_on) as day from grant_fact where project_id = copy.id) as began
          where model.lead_id <> copy.lead_id and (began.day is null or began.day <= $1)
          group by model.lead_id, copy.lead_id
      $$`;
