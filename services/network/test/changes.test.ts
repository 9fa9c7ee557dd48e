import { type TestService, testService } from "@kommgraph/infra/testing";
import { demonstrationWorld } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { courseOf, courses, organizations, sources, startFeeds, stopFeeds } from "./demonstration-feeds.ts";
import { catchUp, count } from "./projected-world.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network, { demo: "small" });
  await startFeeds();
  await catchUp(service.orm, ...sources(service.orm));
  const [first, second] = demonstrationWorld("small").courses;
  if (!first || !second) throw new Error("no courses");
  for (const free of [7, 8, 9]) courses.tell("Course", first.id, { ...courseOf(first), free });
  courses.tell("Course", second.id, null);
  await catchUp(service.orm, ...sources(service.orm));
});
afterAll(async () => {
  await stopFeeds();
  await service.stop();
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
    expect(seen).toHaveLength(await count(service.orm, "change_log"));
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
    await catchUp(service.orm, ...sources(service.orm));
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
    await catchUp(service.orm, ...sources(service.orm));
    const { data } = await ask(
      `first: 100, after: "${Buffer.from(`changes:${(await count(service.orm, "change_log")) - 5}`).toString("base64url")}"`,
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
