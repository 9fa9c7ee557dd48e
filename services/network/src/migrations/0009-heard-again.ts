import { Migration } from "@mikro-orm/migrations";

/** How many pages were heard again after the projection was dropped: what is in the log already is not logged twice. */
export class HeardAgain extends Migration {
  override up(): void {
    this.addSql("alter table change_counter add column heard_again bigint not null default 0");
  }

  override down(): void {
    this.addSql("alter table change_counter drop column heard_again");
  }
}
