import { Migration } from "@mikro-orm/migrations";

/**
 * What steering and the effect of practices are computed from besides: which grant pays for which project, which project
 * for which offers, and what a practice is about. The feeds of those who tell it are heard from their beginning again.
 */
export class Figures extends Migration {
  override up(): void {
    this.addSql("delete from feed_source where source in ('funding', 'municipalities')");
    this.addSql("delete from grant_fact");
    this.addSql("delete from cooperation_fact");
    this.addSql("delete from practice_fact");
    this.addSql("alter table grant_fact add column project_id text");
    this.addSql("create index on grant_fact (project_id)");
    this.addSql("alter table cooperation_fact add column offer_ids text[] not null default '{}'");
    this.addSql("create index on cooperation_fact using gin (offer_ids)");
    this.addSql("alter table practice_fact add column topic text");
    this.addSql("create index on practice_fact (topic)");
    this.addSql("create index offer_place_start on offer (municipality_id, topic, starts_on)");
  }

  override down(): void {
    this.addSql("drop index offer_place_start");
    this.addSql("alter table practice_fact drop column topic");
    this.addSql("alter table cooperation_fact drop column offer_ids");
    this.addSql("alter table grant_fact drop column project_id");
  }
}
