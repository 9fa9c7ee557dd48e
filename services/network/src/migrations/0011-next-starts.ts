import { Migration } from "@mikro-orm/migrations";

/** Steering asks for every need when the next course of its level starts, and whether something runs that needs no start. */
export class NextStarts extends Migration {
  override up(): void {
    this.addSql("create index offer_level_start on offer (municipality_id, topic, level, starts_on)");
    this.addSql(
      `create index offer_community on offer (municipality_id, topic, starts_on) where type = 'CommunityOffer'`,
    );
  }

  override down(): void {
    this.addSql("drop index offer_level_start, offer_community");
  }
}
