/** Follows one feed until it is killed; see feed.test.ts. */
import { createLog } from "@kommgraph/infra";
import { MikroORM } from "@mikro-orm/postgresql";
import { followSources } from "../src/projection/follow-feeds.ts";
import { remoteSource } from "../src/projection/source.ts";
import { feedSecrets } from "./fake-feed.ts";

const [databaseUrl = "", feedUrl = ""] = process.argv.slice(2);
const orm = await MikroORM.init({
  entities: [],
  clientUrl: databaseUrl,
  discovery: { warnWhenNoEntities: false },
  driverOptions: { options: "-c search_path=network,public" },
});
followSources(orm, [remoteSource("courses", feedUrl, feedSecrets)], createLog("follower", { logLevel: "error" }));
