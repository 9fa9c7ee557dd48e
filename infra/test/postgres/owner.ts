import { embeddedPostgres } from "../../src/postgres/embedded.ts";

/** A program that owns an embedded Postgres until somebody kills it: `node owner.ts <folder>`. */
const folder = process.argv[2] as string;
const postgres = await embeddedPostgres({ folder, tell: () => {} });
process.send?.({ url: postgres.url });
setInterval(() => {}, 1_000);
