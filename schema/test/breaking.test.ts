import { describe, expect, it } from "vitest";
import { breakingChanges } from "../src/breaking.ts";
import { removableFrom } from "../src/deprecation.ts";

const before = `
  directive @join__field(graph: join__Graph) on FIELD_DEFINITION
  directive @link(url: String) repeatable on SCHEMA
  schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query }
  enum join__Graph { COURSES }
  type Query { courses(level: Level, search: String @deprecated(reason: "2026-05-01: use filter")): [Course] }
  type Course {
    id: ID! @join__field(graph: COURSES)
    title: String
    name: String @deprecated(reason: "2026-05-01: use title")
    label: String @deprecated(reason: "2026-06-01: use title")
    short: String @deprecated(reason: "use title")
    room: Room @deprecated(reason: "2026-05-01: use place")
  }
  type Room { name: String }
  enum Level { A1 A2 OLD @deprecated(reason: "2026-05-01: use A1") }
  input CourseFilter { level: Level  oldLevel: Level @deprecated(reason: "2026-05-01: use level") }`;

const compare = (replace: [string, string][], today = "2026-11-18") => {
  const after = replace.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, before);
  return breakingChanges(before, after, today);
};

describe("breaking changes of the contract", () => {
  it("are none where nothing changes, and none where only something is added or the federation's own part changes", async () => {
    expect(await compare([])).toEqual([]);
    expect(await compare([["title: String", "title: String free: Int"]])).toEqual([]);
    expect(await compare([["@join__field(graph: COURSES)", ""]])).toEqual([]);
    expect(await compare([["enum join__Graph { COURSES }", "enum join__Graph { COURSES FUNDING }"]])).toEqual([]);
  });

  it.each([
    ["a field that goes", "title: String\n", "\n", "Course.title"],
    ["a field that may now be null", "id: ID!", "id: ID", "Course.id"],
    ["a field of another type", "title: String\n", "title: Int\n", "Course.title"],
    ["an argument that goes", "level: Level,", "", "Query.courses.level"],
    ["an argument that becomes necessary", "level: Level,", "level: Level!,", "Query.courses.level"],
    ["an enum value that goes", "A1 A2", "A1", "Level.A2"],
    [
      "an input field that becomes necessary",
      "input CourseFilter {",
      "input CourseFilter { day: Int!",
      "CourseFilter.day",
    ],
    ["a field whose deprecation has no date", 'short: String @deprecated(reason: "use title")', "", "Course.short"],
    [
      "a field announced for less than six months",
      'label: String @deprecated(reason: "2026-06-01: use title")',
      "",
      "Course.label",
    ],
  ])("are refused: %s", async (_what, from, to, path) => {
    expect(await compare([[from, to]])).toEqual([{ path, what: expect.any(String), announced: false }]);
  });

  it.each([
    ["a field", 'name: String @deprecated(reason: "2026-05-01: use title")', "", "Course.name"],
    ["an argument", ', search: String @deprecated(reason: "2026-05-01: use filter")', "", "Query.courses.search"],
    ["an enum value", 'OLD @deprecated(reason: "2026-05-01: use A1")', "", "Level.OLD"],
    ["an input field", 'oldLevel: Level @deprecated(reason: "2026-05-01: use level")', "", "CourseFilter.oldLevel"],
  ])("are allowed six months after they were announced: %s", async (_what, from, to, path) => {
    expect(await compare([[from, to]], "2026-11-01")).toMatchObject([{ path, announced: true }]);
    expect(await compare([[from, to]], "2026-10-31")).toMatchObject([{ path, announced: false }]);
  });

  it("let a type go with the last deprecated field that leads to it, and no sooner", async () => {
    const both: [string, string][] = [
      ['room: Room @deprecated(reason: "2026-05-01: use place")', ""],
      ["type Room { name: String }", ""],
    ];
    const announced = await compare(both);
    expect(announced.map(({ path }) => path).toSorted()).toEqual(["Course.room", "Room"]);
    expect(announced.every((change) => change.announced)).toBe(true);
    const stillUsed = before.replace("title: String\n", "title: String best: Room\n");
    const changes = await breakingChanges(
      stillUsed,
      stillUsed.replace("{ name: String }", "{ number: Int }"),
      "2026-11-18",
    );
    expect(changes).toMatchObject([{ path: "Room.name", announced: false }]);
  });

  it.each([
    ["2026-05-01: use title", "2026-11-01"],
    ["2026-08-31: use title", "2027-02-31"],
    ["2026-12-15: use title", "2027-06-15"],
    ["2026-05-01", undefined],
    ["use title", undefined],
  ])("may follow “%s” from %s on", (reason, day) => {
    expect(removableFrom(reason)).toBe(day);
  });
});
