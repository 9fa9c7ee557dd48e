import { Migration } from "@mikro-orm/migrations";

/**
 * Lets the service have its tables looked at by the planner, which only their owner may: one after the other, as two cannot
 * look at the same table.
 */
export class Statistics extends Migration {
  override up(): void {
    this.addSql(`create function refresh_statistics() returns void language plpgsql security definer set search_path from current as $$
      declare target text;
      begin
        perform pg_advisory_xact_lock(hashtextextended('network.refresh_statistics', 0));
        for target in select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = current_schema() loop
          execute 'analyze ' || target;
        end loop;
      end $$`);
  }

  override down(): void {
    this.addSql("drop function refresh_statistics()");
  }
}
