import { Migration } from "@mikro-orm/migrations";

/** People who look for something near them know their postal code; the reference data of this version have one per town. */
export class PostalCodes extends Migration {
  override up(): void {
    this.addSql(`alter table municipality add postal_code text check (postal_code ~ '^[0-9]{5}$')`);
  }

  override down(): void {
    this.addSql(`alter table municipality drop postal_code`);
  }
}
