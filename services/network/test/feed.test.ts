import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { Random } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remoteSource } from "../src/projection/source.ts";
import { network } from "../src/service.ts";
import { FakeFeed, feedSecrets } from "./fake-feed.ts";
import { catchUp, contentOf, drop } from "./projected-world.ts";

let service: TestService;
const courses = new FakeFeed("courses");
beforeAll(async () => {
  service = await testService(network);
  await courses.start();
});
afterAll(async () => {
  await courses.stop();
  await service.stop();
});

const facts = (free: number) => ({
  title: "Kurs",
  topic: "LANGUAGE",
  targetGroups: ["EVERYONE"],
  start: "2026-12-01",
  free,
});
const source = () => remoteSource("courses", courses.url, feedSecrets);
const applied = async (): Promise<number> => {
  const [row] = (await service.orm.em
    .fork()
    .execute("select position::int as position from feed_source where source = 'courses'")) as { position: number }[];
  return row?.position ?? 0;
};

function startFollower(): ChildProcess {
  return fork(fileURLToPath(new URL("follower-process.ts", import.meta.url)), [service.databaseUrl, courses.url], {
    execArgv: ["--import", "tsx"],
  });
}

/** What was applied is each change once, in the order of the feed, and comes to the same as hearing it all in peace. */
async function expectWhole(): Promise<void> {
  await catchUp(service.orm, source());
  const log = (await service.orm.em
    .fork()
    .execute("select number::int as number, position::int as position from change_log order by number")) as any[];
  expect(log.map(({ position }) => position)).toEqual(courses.changes.map(({ position }) => position));
  expect(log.map(({ number }) => number)).toEqual(log.map((_, index) => index + 1));
  const afterwards = await contentOf(service.orm);
  await drop(service.orm, { log: true });
  await catchUp(service.orm, source());
  expect(await contentOf(service.orm)).toEqual(afterwards);
}

/** Enough that a follower is still at it when it is killed. */
function tellMuch(random: Random): void {
  for (let more = 0; more < 2_000; more++) courses.tell("Course", `crs_${random.int(1, 800)}`, facts(more % 20));
}

describe("a process that follows the feeds", () => {
  it("misses and doubles nothing though it is killed in the middle of its work", async () => {
    const random = new Random("kill -9");
    for (let kills = 0; kills < 3; kills++) {
      tellMuch(random);
      const before = await applied();
      const follower = startFollower();
      while ((await applied()) === before && follower.exitCode === null) await sleep(2);
      await sleep(random.int(0, 30));
      follower.kill("SIGKILL");
      await once(follower, "exit");
      expect(await applied()).toBeGreaterThan(before);
    }
    expect(await applied()).toBeLessThan(courses.changes.length);
    await expectWhole();
  }, 240_000);
});

describe("freshness", () => {
  it("says of a source that is down how old what is known of it has become, and of the others that they are current", async () => {
    await catchUp(service.orm, source());
    await service.asOwner(
      "insert into feed_source values ('organizations', 1, '2026-11-18T09:00:00Z') on conflict (source) do update set as_of = excluded.as_of",
    );
    await service.asOwner("update feed_source set as_of = '2026-11-18T08:55:00Z' where source = 'courses'");
    courses.down = true;
    await expect(catchUp(service.orm, source())).rejects.toThrow("503");
    const { data } = await service.ask("{ freshness { source asOf lagMs } }");
    expect(data.freshness).toEqual([
      { source: "courses", asOf: "2026-11-18T08:55:00.000Z", lagMs: 300_000 },
      { source: "organizations", asOf: "2026-11-18T09:00:00.000Z", lagMs: 0 },
    ]);
    courses.down = false;
    await catchUp(service.orm, source());
    expect((await service.ask("{ freshness { source lagMs } }")).data.freshness[0]).toEqual({
      source: "courses",
      lagMs: 0,
    });
  });
});

describe("changes of no type at all", () => {
  it("are none, and tell where the feed ends, so that one can begin there", async () => {
    const ask = (args: string) => service.ask(`{ changes(${args}) { changes { id } next more } }`);
    const { data } = await ask("types: []");
    expect(data.changes).toMatchObject({ changes: [], more: false });
    courses.tell("Course", "crs_last", facts(1));
    await catchUp(service.orm, source());
    expect((await ask(`after: "${data.changes.next}"`)).data.changes.changes).toEqual([{ id: "crs_last" }]);
  });
});
