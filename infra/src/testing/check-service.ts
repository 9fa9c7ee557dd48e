import { Migrator } from "@mikro-orm/migrations";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../database.ts";
import { migrationOptions } from "../migrate.ts";
import type { Service } from "../service.ts";
import { createTestDatabase } from "./test-database.ts";

/** What must hold for every service's tables, whatever they are about. */
export function checkTables(service: Service): void {
  describe(`the tables of ${service.name}`, () => {
    it("have every column that the entities map", async () => {
      const database = await createTestDatabase(service, "off");
      const orm = await openDatabase(service, database.url, "service");
      for (const entity of service.entities)
        await expect(orm.em.fork().find(entity, {}, { limit: 1 })).resolves.toBeDefined();
      await orm.close();
      await database.drop();
    });

    it("go down and up again with their data in place before", async () => {
      const database = await createTestDatabase(service, "small");
      const orm = await openDatabase(service, database.url, "owner");
      orm.config.set("migrations", { ...orm.config.get("migrations"), ...migrationOptions(service) });
      const migrator = new Migrator(orm.em);
      await migrator.down({ to: 0 });
      await migrator.up();
      expect(await migrator.getPending()).toEqual([]);
      await orm.close();
      await database.drop();
    });

    it("are created once when several processes start at the same time", async () => {
      const database = await createTestDatabase(service, "off");
      const { migrate } = await import("../migrate.ts");
      const orm = await openDatabase(service, database.url, "owner");
      await orm.em.execute(`drop schema ${service.name} cascade`);
      await orm.close();
      const results = await Promise.all([1, 2, 3].map(() => migrate(service, database.url)));
      expect(results.filter((result) => result === "migrated")).toHaveLength(1);
      await database.drop();
    });
  });
}
