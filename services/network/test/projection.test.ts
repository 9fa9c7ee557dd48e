import { setTimeout as sleep } from "node:timers/promises";
import { createLog } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { demonstrationWorld, Random } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { followOnce, followSources } from "../src/projection/follow-feeds.ts";
import { remoteSource } from "../src/projection/source.ts";
import { network } from "../src/service.ts";
import { courseOf, courses, organizations, sources, startFeeds, stopFeeds } from "./demonstration-feeds.ts";
import { catchUp, contentOf, count, drop } from "./projected-world.ts";
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

const lines: string[] = [];
const log = createLog("test", { logLevel: "debug" }, { write: (line) => void lines.push(line) });

describe("the follower", () => {
  it("hears every source to its end, each change once", async () => {
    await catchUp(service.orm, ...sources(service.orm));
    expect(await count(service.orm, "offer")).toBe(1_500);
    expect(await count(service.orm, "partner where type = 'CourseProvider'")).toBe(150);
    expect(await count(service.orm, "partner where type = 'MigrantOrganization'")).toBe(600);
    expect(await count(service.orm, "partner where type = 'Network'")).toBe(await count(service.orm, "network"));
    expect(await count(service.orm, "change_log where source = 'courses'")).toBe(1_650);
    const { data } = await service.ask(`{ freshness { source asOf lagMs } }`);
    expect(data.freshness.map(({ source }: any) => source)).toEqual(["courses", "network", "organizations"]);
  });

  it("keeps the last of several changes, and takes away what is gone", async () => {
    const [first, second] = demonstrationWorld("small").courses;
    if (!first || !second) throw new Error("no courses");
    for (const free of [7, 8, 9]) courses.tell("Course", first.id, { ...courseOf(first), free });
    courses.tell("Course", second.id, null);
    await catchUp(service.orm, ...sources(service.orm));
    expect(await service.orm.em.fork().execute("select free from offer where id = ?", [first.id])).toEqual([
      { free: 9 },
    ]);
    expect(await count(service.orm, `offer where id = '${second.id}'`)).toBe(0);
    expect(await count(service.orm, `change_log where entity_id = '${first.id}'`)).toBe(4);
  });

  it("applies a page once when several replicas read it at the same time", async () => {
    const before = await count(service.orm, "change_log");
    const [course] = demonstrationWorld("small").courses;
    if (!course) throw new Error("no course");
    for (let free = 0; free < 20; free++) courses.tell("Course", course.id, { ...courseOf(course), free });
    const [source] = sources(service.orm);
    if (!source) throw new Error("no source");
    const turns = await Promise.all(
      [1, 2, 3, 4].map(() => followOnce(service.orm, source, { waitMs: 0, signal: new AbortController().signal })),
    );
    expect(turns.map(({ applied }) => applied).toSorted((one, other) => one - other)).toEqual([0, 0, 0, 20]);
    expect(await count(service.orm, "change_log")).toBe(before + 20);
  });

  it("follows the others while one is down, and catches up when it is back", async () => {
    const [organization] = demonstrationWorld("small").organizations;
    const [course] = demonstrationWorld("small").courses;
    if (!organization || !course) throw new Error("no world");
    courses.down = true;
    const follower = followSources(service.orm, sources(service.orm), log);
    organizations.tell("MigrantOrganization", organization.id, {
      name: "Umbenannt e. V.",
      municipalityId: organization.town.id,
    });
    courses.tell("Course", course.id, { ...courseOf(course), free: 3 });
    await until(
      "organizations go on",
      async () => (await count(service.orm, "partner where name = 'Umbenannt e. V.'")) === 1,
    );
    expect(await count(service.orm, `offer where id = '${course.id}' and free = 3`)).toBe(0);
    courses.down = false;
    await until(
      "courses are back",
      async () => (await count(service.orm, `offer where id = '${course.id}' and free = 3`)) === 1,
    );
    await follower.stop();
    expect(lines.join("")).toContain("courses cannot be followed");
    expect(lines.join("")).toContain("courses answers again");
    expect(lines.join("")).toContain("caught up");
  });

  it("takes up all that was told meanwhile in one request, with as many statements as a single change", async () => {
    const [course] = demonstrationWorld("small").courses;
    const [source] = sources(service.orm);
    if (!course || !source) throw new Error("no course");
    await catchUp(service.orm, ...sources(service.orm));
    const statements = vi.spyOn(service.orm.em.getConnection(), "execute");
    const follow = async (changes: number) => {
      for (let free = 0; free < changes; free++) {
        courses.tell("Course", course.id, { ...courseOf(course), free: free % 20 });
      }
      statements.mockClear();
      const turn = await followOnce(service.orm, source, { waitMs: 0, signal: new AbortController().signal });
      return { ...turn, statements: statements.mock.calls.length };
    };
    const single = await follow(1);
    expect(single).toMatchObject({ applied: 1, more: false });
    expect(single.statements).toBeGreaterThan(3);
    expect(await follow(600)).toEqual({ applied: 600, more: false, statements: single.statements });
    statements.mockRestore();
  });

  it("has a source that has told everything answer as soon as there is more, and not when it is asked again", async () => {
    await catchUp(service.orm, ...sources(service.orm));
    courses.waits.length = 0;
    const follower = followSources(service.orm, sources(service.orm), log);
    await until("it waits", async () => courses.waits.some((seconds) => seconds > 0));
    await follower.stop();
    expect(courses.waits[0]).toBe(0);
    expect(courses.waits.slice(1).every((seconds) => seconds === 1)).toBe(true);
  });

  it("is refused without the proof that services share", async () => {
    const stranger = remoteSource("courses", courses.url, ["another secret than the one that the services share"]);
    const { signal } = new AbortController();
    await expect(stranger.read({ after: 0, first: 1, waitMs: 0, signal })).rejects.toThrow("401");
  });
});

describe("the projection", () => {
  it("is rebuilt to the same state, byte for byte, in whichever order the sources are heard", async () => {
    await catchUp(service.orm, ...sources(service.orm));
    const before = await contentOf(service.orm);
    expect(before.offer?.length).toBeGreaterThan(1_000);
    await drop(service.orm, { log: false });
    expect((await contentOf(service.orm)).offer).toEqual([]);
    await catchUp(service.orm, ...sources(service.orm).toReversed());
    expect(await contentOf(service.orm)).toEqual(before);
  });

  it("is looked at by the planner once it has been filled, whoever the service is", async () => {
    const rows = async () =>
      (
        (await service.orm.em
          .fork()
          .execute("select reltuples as rows from pg_class where oid = 'offer'::regclass")) as {
          rows: number;
        }[]
      )[0]?.rows;
    await drop(service.orm, { log: false });
    await service.asOwner("analyze offer");
    expect(await rows()).toBe(0);
    const follower = followSources(service.orm, sources(service.orm), log, 1_000);
    await until("the planner has looked", async () => ((await rows()) ?? 0) > 1_000);
    await follower.stop();
  });

  it("misses and doubles nothing when the follower is stopped at any instant, again and again", async () => {
    const before = await contentOf(service.orm);
    await drop(service.orm, { log: false });
    const random = new Random("kills");
    for (let kill = 0; kill < 20; kill++) {
      const follower = followSources(service.orm, sources(service.orm), log);
      await sleep(random.int(1, 40));
      await follower.stop();
    }
    await catchUp(service.orm, ...sources(service.orm));
    expect(await contentOf(service.orm)).toEqual(before);
  });
});
