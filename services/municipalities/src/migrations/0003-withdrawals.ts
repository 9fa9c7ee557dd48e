import { Migration } from "@mikro-orm/migrations";

/** Needs and targets are withdrawn, events changed and cancelled; their rows stay, with their history. */
export class Withdrawals extends Migration {
  override up(): void {
    this.addSql(`alter table need add withdrawn_on date`);
    this.addSql(`alter table steering_target add withdrawn_on date`);
    // A target may be set again once it was withdrawn, hence no plain unique constraint any more; still per statement,
    // not per row, so that the demonstration's dates can move all at once.
    this.addSql(`alter table steering_target
      drop constraint steering_target_municipality_id_indicator_topic_due_key,
      add constraint steering_target_one_in_force exclude using btree
        (municipality_id with =, indicator with =, (coalesce(topic, '')) with =, due with =)
        where (withdrawn_on is null) deferrable`);
    this.addSql(`alter table event add cancelled_on date, add version integer not null default 1`);
  }

  override down(): void {
    this.addSql(`alter table event drop cancelled_on, drop version`);
    this.addSql(`delete from steering_target where withdrawn_on is not null`);
    this.addSql(`alter table steering_target
      drop constraint steering_target_one_in_force,
      add unique nulls not distinct (municipality_id, indicator, topic, due) deferrable`);
    this.addSql(`alter table steering_target drop withdrawn_on`);
    this.addSql(`delete from need where withdrawn_on is not null`);
    this.addSql(`alter table need drop withdrawn_on`);
  }
}
