import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../src/database.ts";
import { expectColumns } from "../src/expect-columns.ts";
import { createTestDatabase } from "../src/testing/index.ts";
import { library } from "./write/library.ts";

it("tables that lack a column are refused in one sentence that says what to do", async () => {
  const database = await createTestDatabase(library, "off");
  const orm = await openDatabase(library, database.url, "service");
  const owner = await openDatabase(library, database.url, "owner");
  onTestFinished(async () => {
    await Promise.all([orm.close(), owner.close()]);
    await database.drop();
  });
  await expect(expectColumns(orm, library.name)).resolves.toBeUndefined();
  await owner.em.execute("alter table book rename copies to pieces");
  await expect(expectColumns(orm, library.name)).rejects.toThrow(
    /^The database was made by an older network and lacks book\.copies\. Remove the data folder, or set KOMMGRAPH_DATA/,
  );
});
