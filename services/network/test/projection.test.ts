import { setTimeout as sleep } from "node:timers/promises";
import { createLog } from "@kommgraph/infra";
import { runJob, type TestService, testService } from "@kommgraph/infra/testing";
import { demonstrationWorld, Random } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { followOnce, followSources } from "../src/projection/follow-feeds.ts";
import { forgetWords } from "../src/projection/forget-words.ts";
import { lockSources } from "../src/projection/lock-sources.ts";
import { ownSource, remoteSource } from "../src/projection/source.ts";
import { network } from "../src/service.ts";
import { FakeFeed, feedSecrets } from "./fake-feed.ts";
import { catchUp, contentOf, drop } from "./projected-world.ts";

let service: TestService;
const courses = new FakeFeed("courses");
const organizations = new FakeFeed("organizations");
const sources = () => [
  remoteSource("courses", courses.url, feedSecrets),
  remoteSource("organizations", organizations.url, feedSecrets),
  ownSource(service.orm),
];
const lines: string[] = [];
const log = createLog("test", { logLevel: "debug" }, { write: (line) => void lines.push(line) });

beforeAll(async () => {
  service = await testService(network, { demo: "small" });
  await Promise.all([courses.start(), organizations.start()]);
  const world = demonstrationWorld("small");
  for (const { id, number, town } of world.providers) {
    courses.tell("CourseProvider", id, { name: `Sprachschule ${number}`, municipalityId: town.id });
  }
  for (const course of world.courses) courses.tell("Course", course.id, courseOf(course));
  for (const { id, number, town } of world.organizations) {
    organizations.tell("MigrantOrganization", id, { name: `Verein ${number}`, municipalityId: town.id });
  }
});
afterAll(async () => {
  await Promise.all([courses.stop(), organizations.stop()]);
  await service.stop();
});

function courseOf({ by, town, number }: { by: string; town: { id: string }; number: number }) {
  return {
    title: `Kurs ${number}`,
    providerId: by,
    municipalityId: town.id,
    topic: "LANGUAGE",
    targetGroups: ["EVERYONE"],
    start: "2026-12-01",
    end: null,
    capacity: 20,
    free: number % 20,
  };
}

const count = async (sql: string): Promise<number> =>
  ((await service.orm.em.fork().execute(`select count(*)::int as number from ${sql}`)) as any[])[0].number;

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 200) throw new Error(`never: ${what}`);
    await sleep(50);
  }
}

describe("the follower", () => {
  it("hears every source to its end, each change once", async () => {
    await catchUp(service.orm, ...sources());
    expect(await count("offer")).toBe(1_500);
    expect(await count("partner where type = 'CourseProvider'")).toBe(150);
    expect(await count("partner where type = 'MigrantOrganization'")).toBe(600);
    expect(await count("partner where type = 'Network'")).toBe(await count("network"));
    expect(await count("change_log where source = 'courses'")).toBe(1_650);
    const { data } = await service.ask(`{ freshness { source asOf lagMs } }`);
    expect(data.freshness.map(({ source }: any) => source)).toEqual(["courses", "network", "organizations"]);
  });

  it("keeps the last of several changes, and takes away what is gone", async () => {
    const [first, second] = demonstrationWorld("small").courses;
    if (!first || !second) throw new Error("no courses");
    for (const free of [7, 8, 9]) courses.tell("Course", first.id, { ...courseOf(first), free });
    courses.tell("Course", second.id, null);
    await catchUp(service.orm, ...sources());
    expect(await service.orm.em.fork().execute("select free from offer where id = ?", [first.id])).toEqual([
      { free: 9 },
    ]);
    expect(await count(`offer where id = '${second.id}'`)).toBe(0);
    expect(await count(`change_log where entity_id = '${first.id}'`)).toBe(4);
  });

  it("applies a page once when several replicas read it at the same time", async () => {
    const before = await count("change_log");
    const [course] = demonstrationWorld("small").courses;
    if (!course) throw new Error("no course");
    for (let free = 0; free < 20; free++) courses.tell("Course", course.id, { ...courseOf(course), free });
    const [source] = sources();
    if (!source) throw new Error("no source");
    const turns = await Promise.all(
      [1, 2, 3, 4].map(() => followOnce(service.orm, source, { waitMs: 0, signal: new AbortController().signal })),
    );
    expect(turns.map(({ applied }) => applied).toSorted((one, other) => one - other)).toEqual([0, 0, 0, 20]);
    expect(await count("change_log")).toBe(before + 20);
  });

  it("follows the others while one is down, and catches up when it is back", async () => {
    const [organization] = demonstrationWorld("small").organizations;
    const [course] = demonstrationWorld("small").courses;
    if (!organization || !course) throw new Error("no world");
    courses.down = true;
    const follower = followSources(service.orm, sources(), log);
    organizations.tell("MigrantOrganization", organization.id, {
      name: "Umbenannt e. V.",
      municipalityId: organization.town.id,
    });
    courses.tell("Course", course.id, { ...courseOf(course), free: 3 });
    await until("organizations go on", async () => (await count("partner where name = 'Umbenannt e. V.'")) === 1);
    expect(await count(`offer where id = '${course.id}' and free = 3`)).toBe(0);
    courses.down = false;
    await until("courses are back", async () => (await count(`offer where id = '${course.id}' and free = 3`)) === 1);
    await follower.stop();
    expect(lines.join("")).toContain("courses cannot be followed");
    expect(lines.join("")).toContain("courses answers again");
    expect(lines.join("")).toContain("caught up");
  });

  it("takes up all that was told meanwhile in one request, with as many statements as a single change", async () => {
    const [course] = demonstrationWorld("small").courses;
    const [source] = sources();
    if (!course || !source) throw new Error("no course");
    await catchUp(service.orm, ...sources());
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
    await catchUp(service.orm, ...sources());
    courses.waits.length = 0;
    const follower = followSources(service.orm, sources(), log);
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
    await catchUp(service.orm, ...sources());
    const before = await contentOf(service.orm);
    expect(before.offer?.length).toBeGreaterThan(1_000);
    await drop(service.orm, { log: false });
    expect((await contentOf(service.orm)).offer).toEqual([]);
    await catchUp(service.orm, ...sources().toReversed());
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
    const follower = followSources(service.orm, sources(), log, 1_000);
    await until("the planner has looked", async () => ((await rows()) ?? 0) > 1_000);
    await follower.stop();
  });

  it("misses and doubles nothing when the follower is stopped at any instant, again and again", async () => {
    const before = await contentOf(service.orm);
    await drop(service.orm, { log: false });
    const random = new Random("kills");
    for (let kill = 0; kill < 20; kill++) {
      const follower = followSources(service.orm, sources(), log);
      await sleep(random.int(1, 40));
      await follower.stop();
    }
    await catchUp(service.orm, ...sources());
    expect(await contentOf(service.orm)).toEqual(before);
  });
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
      await catchUp(service.orm, ...sources());
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
      await until("the job waits for the page", async () => (await count("pg_locks where not granted")) > 0);
      await em.execute("update partner set folded = folded || ' wiedergekehrt' where type = 'MigrantOrganization'");
      return { forgetting: job };
    });
    await forgetting;
    expect(await words()).toContain("wiedergekehrt");
  });
});

describe("changes", () => {
  const ask = (args: string) =>
    service.ask(`{ changes(${args}) { changes { cursor at kind type id node { __typename id } } next more } }`);

  it("tell of all subgraphs in one order, each once, to whoever goes on with next", async () => {
    const seen: any[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await ask(`first: 100${after ? `, after: "${after}"` : ""}`);
      seen.push(...data.changes.changes);
      after = data.changes.next;
      if (!data.changes.more) break;
    }
    expect(seen).toHaveLength(await count("change_log"));
    expect(new Set(seen.map(({ cursor }) => cursor)).size).toBe(seen.length);
    expect(new Set(seen.map(({ type }) => type))).toEqual(
      new Set(["Course", "CourseProvider", "MigrantOrganization", "Network", "Agreement"]),
    );
    expect(seen.find(({ kind }) => kind === "DELETED")).toMatchObject({ type: "Course", node: null });
    expect(seen.find(({ type }) => type === "CourseProvider").node.__typename).toBe("CourseProvider");
  });

  it("answer nothing and the same place when nothing is new, and what is new afterwards", async () => {
    const { data: end } = await ask("first: 1");
    let { next, more } = end.changes;
    while (more) ({ next, more } = (await ask(`first: 100, after: "${next}"`)).data.changes);
    const idle = (await ask(`after: "${next}"`)).data.changes;
    expect(idle).toEqual({ changes: [], next, more: false });
    const [organization] = demonstrationWorld("small").organizations;
    organizations.tell("MigrantOrganization", organization?.id ?? "", { name: "Neu", municipalityId: "mun_05122000" });
    await catchUp(service.orm, ...sources());
    expect((await ask(`after: "${next}"`)).data.changes).toMatchObject({
      changes: [{ type: "MigrantOrganization", id: organization?.id, kind: "UPDATED" }],
      more: false,
    });
  });

  it("can be narrowed to types, skipping the rest for good", async () => {
    const { data } = await ask(`types: ["Agreement"], first: 2`);
    expect(data.changes.changes.map(({ type }: any) => type)).toEqual(["Agreement", "Agreement"]);
    expect(data.changes.more).toBe(true);
  });

  it("never tell of what is not public, whatever a feed carries", async () => {
    courses.tell("CourseReferral", "ref_1", { state: "HELD" });
    await catchUp(service.orm, ...sources());
    const { data } = await ask(
      `first: 100, after: "${Buffer.from(`changes:${(await count("change_log")) - 5}`).toString("base64url")}"`,
    );
    expect(data.changes.changes.filter(({ type }: any) => type === "CourseReferral")).toEqual([]);
    expect((await ask(`types: ["CourseReferral"]`)).errors).toMatchObject([{ extensions: { code: "UNKNOWN_TYPE" } }]);
  });

  it.each([
    ["a cursor of another list", `after: "${Buffer.from('["Course:id"]').toString("base64url")}"`, "INVALID_CURSOR"],
    [
      "a cursor from the future",
      `after: "${Buffer.from("changes:999999999").toString("base64url")}"`,
      "INVALID_CURSOR",
    ],
    ["nonsense", `after: "🙂"`, "INVALID_CURSOR"],
    ["a page of 101", "first: 101", "INVALID_PAGE_SIZE"],
  ])("refuse %s", async (_what, args, code) => {
    expect((await ask(args)).errors).toMatchObject([{ extensions: { code } }]);
  });
});
