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
  const [row] = await service.asOwner("select position::int as position from feed_source where source = 'courses'");
  return (row?.position as number | undefined) ?? 0;
};

function startFollower(): ChildProcess {
  return fork(fileURLToPath(new URL("follower-process.ts", import.meta.url)), [service.databaseUrl, courses.url], {
    execArgv: ["--import", "tsx"],
  });
}

describe("a process that follows the feeds", () => {
  it("misses and doubles nothing though it is killed twenty times in the middle of its work", async () => {
    const random = new Random("kill -9");
    let kills = 0;
    for (let follower = startFollower(); kills < 20; ) {
      // Enough that it is at it when it is killed: whatever is applied is followed by more.
      for (let more = 0; more < 3_000; more++) courses.tell("Course", `crs_${random.int(1, 800)}`, facts(more % 20));
      const before = await applied();
      while ((await applied()) === before) await sleep(2);
      await sleep(random.int(0, 30));
      follower.kill("SIGKILL");
      await once(follower, "exit");
      kills += 1;
      if (kills < 20) follower = startFollower();
    }
    expect(await applied()).toBeLessThan(courses.changes.length);
    await catchUp(service.orm, source());

    const log = await service.asOwner("select number::int, position::int, entity_id from change_log order by number");
    expect(log).toHaveLength(courses.changes.length);
    expect(log.map(({ position }) => position)).toEqual(courses.changes.map(({ position }) => position));
    expect(log.map(({ number }) => number)).toEqual(log.map((_, index) => index + 1));
    const killed = await contentOf(service.orm);
    await drop(service.orm, { log: true });
    await catchUp(service.orm, source());
    expect(await contentOf(service.orm)).toEqual(killed);
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
