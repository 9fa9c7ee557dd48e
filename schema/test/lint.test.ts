import { describe, expect, it } from "vitest";
import { lintContract, sentenceOfFinding } from "../src/lint.ts";
import type { PartName } from "../src/part.ts";

function findingsIn(texts: Partial<Record<PartName, string>>): string[] {
  return lintContract(new Map(Object.entries(texts) as [PartName, string][])).map(sentenceOfFinding);
}

/** A contract in which every rule is kept. */
const good: Partial<Record<PartName, string>> = {
  courses: `
    "A course." type Course @key(fields: "id") {
      "Its id." id: ID!
      "Its title." title: String!
      "Who holds it." provider: CourseProvider!
      "Where it is." municipality: Municipality
    }
    "Who holds courses." type CourseProvider @key(fields: "id") { "Its id." id: ID! }
    type Municipality @key(fields: "id") { id: ID! "The courses here." courses: [Course!]! }
    type Query { "All courses." courses("How many." first: Int): [Course!]! }`,
  municipalities: `
    "A town." type Municipality @key(fields: "id") { "Its id." id: ID! "Its name." name: String! }`,
};

describe("the lint of the contract", () => {
  it("finds nothing where every rule is kept", () => {
    expect(findingsIn(good)).toEqual([]);
  });

  it("says where a part is declared, and that is elsewhere for the gateway's own", () => {
    const bare = `type Query { bare: Int }`;
    expect(findingsIn({ courses: bare })).toEqual([expect.stringContaining("one in services/courses/src:")]);
    expect(findingsIn({ gateway: bare })).toEqual([expect.stringContaining("one in schema/src/gateway-part.ts:")]);
  });

  it.each([
    ["a type", `type Bare { "Its name." name: String }`, "Bare"],
    ["a field", `"A thing." type Thing { bare: String }`, "Thing.bare"],
    ["an argument", `type Query { "A thing." thing(bare: Int): Int }`, "Query.thing(bare:)"],
    ["an input", `input Bare { "A name." name: String }`, "Bare"],
    ["an input field", `"A filter." input Filter { bare: String }`, "Filter.bare"],
    ["an enum", `enum Bare { "One." ONE }`, "Bare"],
    ["an enum value", `"A kind." enum Kind { BARE }`, "Kind.BARE"],
    ["a scalar", "scalar Bare", "Bare"],
    ["a union", `union Bare = Thing "A thing." type Thing { "Its name." name: String }`, "Bare"],
    ["an interface's field", `"A thing." interface Thing { bare: String }`, "Thing.bare"],
    ["what a description of nothing but blanks is on", `"  " type Bare { "Its name." name: String }`, "Bare"],
  ])("finds %s without a description", (_what, courses, where) => {
    expect(findingsIn({ courses })).toEqual([
      `schema/subgraphs/courses.graphql: ${where} has no description. ` +
        "Give it one in services/courses/src: what it is, with the official German name.",
    ]);
  });

  it("leaves the federation's own types alone", () => {
    expect(findingsIn({ courses: "scalar _Any type Query { _service: String } scalar link__Import" })).toEqual([]);
  });

  it("finds a field added to a foreign type without a description, but not the foreign key", () => {
    const organizations = `type Municipality @key(fields: "id") { id: ID! bare: Int }`;
    expect(findingsIn({ ...good, organizations })).toEqual([
      expect.stringContaining("organizations.graphql: Municipality.bare has no description"),
    ]);
  });

  it.each([
    ["alone", "Municipality!", "Municipality"],
    ["in a list", "[Municipality!]!", "[Municipality]!"],
    ["in a list that may be missing", "[Municipality!]", "[Municipality]"],
  ])("finds a foreign entity that may not be null, %s", (_how, type, better) => {
    const organizations = `
      type Municipality @key(fields: "id") { id: ID! }
      "A place." type Office { "Where." where: ${type} }`;
    expect(findingsIn({ ...good, organizations })).toEqual([
      `schema/subgraphs/organizations.graphql: Office.where is ${type}, but Municipality belongs to municipalities ` +
        `and may be out of reach. Make it ${better} in services/organizations/src.`,
    ]);
  });

  it("knows the owner of an entity without an official prefix by who says most about it", () => {
    const own = `"A room." type Room @key(fields: "id") { "Its id." id: ID! "Its name." name: String! }`;
    const stub = `type Room @key(fields: "id") { id: ID! } "A lesson." type Lesson { "Where." room: Room! }`;
    expect(findingsIn({ courses: stub, organizations: own })).toEqual([
      expect.stringContaining("Lesson.room is Room!, but Room belongs to organizations"),
    ]);
  });

  it("takes an interface of several subgraphs for foreign, as whoever implements it may be elsewhere", () => {
    const node = `"Has an id." interface Partner { "Its id." id: ID! }`;
    const funding = `${node} "A grant." type Award { "To whom." partner: Partner! "With whom." others: [Partner]! }`;
    expect(findingsIn({ funding })).toEqual([]);
    expect(findingsIn({ funding, network: node })).toEqual([
      expect.stringContaining("funding.graphql: Award.partner is Partner!, but Partner belongs to several subgraphs"),
    ]);
  });

  it("leaves fields alone that only repeat what the owner says", () => {
    const funding = `
      type Municipality @key(fields: "id") { id: ID! }
      type Course @key(fields: "id") { id: ID! municipality: Municipality! @external }`;
    expect(findingsIn({ ...good, funding })).toEqual([]);
  });

  it.each([
    ["on a field with arguments", 'seats("Day." day: Int): Int @requires(fields: "title")', /has @requires and arg/],
    ["of a field with arguments", 'seats: Int @requires(fields: "free")', /@requires of Course\.free, which takes/],
    ["of such a field further down", 'seats: Int @requires(fields: "room { free }")', /@requires of Room\.free, which/],
    ["with arguments of its own", 'seats: Int @requires(fields: "title(short: true)")', /@requires of Course\.title/],
  ])("finds @requires %s", (_where, field, problem) => {
    const courses = `
      "A course." type Course @key(fields: "id") {
        "Its id." id: ID! "Its title." title: String! "Free." free("Day." day: Int): Int "Where." room: Room }
      "A room." type Room { "Free." free("Day." day: Int): Int }`;
    const network = `type Course @key(fields: "id") { id: ID! title: String! @external "Seats." ${field} }`;
    expect(findingsIn({ courses, network })).toEqual([expect.stringMatching(problem)]);
    expect(findingsIn({ courses, network: network.replace(field, 'seats: Int @requires(fields: "title")') })).toEqual(
      [],
    );
  });

  it("finds a deprecation that does not say since when", () => {
    const field = (reason: string) => ({
      courses: `"A thing." type Thing { "Its name." name: String @deprecated${reason} }`,
    });
    const undated = [expect.stringContaining("Thing.name is deprecated without a day. Write @deprecated(reason:")];
    expect(findingsIn(field(""))).toEqual(undated);
    expect(findingsIn(field('(reason: "use title")'))).toEqual(undated);
    expect(findingsIn(field('(reason: "2026-13-01: use title")'))).toEqual(undated);
    expect(findingsIn(field('(reason: "2026-05-01: use title")'))).toEqual([]);
  });
});
