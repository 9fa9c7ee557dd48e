import { runJob, type TestService, testService } from "@kommgraph/infra/testing";
import { demonstrationWorld } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetWords } from "../src/projection/forget-words.ts";
import { lockSources } from "../src/projection/lock-sources.ts";
import { network } from "../src/service.ts";
import { organizations, sources, startFeeds, stopFeeds } from "./demonstration-feeds.ts";
import { catchUp, count } from "./projected-world.ts";
import { until } from "./until.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network, { demo: "small" });
  await startFeeds();
});
afterAll(async () => {
  await stopFeeds();
  await service.stop();
});

describe("words that help whoever mistypes", () => {
  const words = async () =>
    ((await service.orm.em.fork().execute("select word from search_word where kind = 'partner'")) as any[]).map(
      ({ word }) => word,
    );
  const turn = () => runJob(service.orm, forgetWords, {}, () => new Date());

  it("are forgotten once no partner has them any more, and no others", async () => {
    const [organization] = demonstrationWorld("small").organizations;
    if (!organization) throw new Error("no organization");
    const name = async (given: string) => {
      const facts = { name: given, municipalityId: organization.town.id };
      organizations.tell("MigrantOrganization", organization.id, facts);
      await catchUp(service.orm, ...sources(service.orm));
    };
    await name("Xylofonverein");
    await turn();
    const before = await words();
    expect(before).toContain("xylofonverein");
    await name("Zitherverein");
    await turn();
    expect((await words()).toSorted()).toEqual(
      before.map((word) => (word === "xylofonverein" ? "zitherverein" : word)).toSorted(),
    );
  });

  it("stay while a page brings one back that nobody has", async () => {
    await service.orm.em.fork().execute("insert into search_word values ('partner', 'wiedergekehrt')");
    const { forgetting } = await service.orm.em.fork().transactional(async (em) => {
      // As a page does that is being applied: it sees that the word is known already, and adds nothing.
      await lockSources(em, ["organizations"]);
      const job = turn();
      await until(
        "the job waits for the page",
        async () =>
          (await count(
            service.orm,
            "pg_locks where not granted and database = (select oid from pg_database where datname = current_database())",
          )) > 0,
      );
      await em.execute("update partner set folded = folded || ' wiedergekehrt' where type = 'MigrantOrganization'");
      return { forgetting: job };
    });
    await forgetting;
    expect(await words()).toContain("wiedergekehrt");
  });
});
