import { describe, expect, it } from "vitest";
import { behindCursor, encodeCursor, type Ordering } from "../src/cursor.ts";

interface Course {
  id: string;
  title: string;
  start: Date;
  seats: number;
}

const row: Course = { id: "crs_1", title: "Deutsch für Ärzte “B2”", start: new Date("2026-11-18T09:00:00Z"), seats: 7 };
const byTitle: Ordering<Course> = [
  ["title", "asc"],
  ["id", "asc"],
];
const refusal = (list: string, ordering: Ordering<Course>, cursor: string) => {
  try {
    behindCursor(list, ordering, cursor);
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: { code: string } };
    return `${extensions.code}: ${message}`;
  }
  return undefined;
};
const forged = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");

describe("a cursor", () => {
  it("says what is behind its row, in every order", () => {
    expect(behindCursor("Course", byTitle, encodeCursor("Course", byTitle, row))).toEqual({
      $or: [{ title: { $gt: row.title } }, { title: row.title, id: { $gt: "crs_1" } }],
    });
    const bySeats: Ordering<Course> = [
      ["seats", "desc"],
      ["start", "asc"],
      ["id", "asc"],
    ];
    expect(behindCursor("Course", bySeats, encodeCursor("Course", bySeats, row))).toEqual({
      $or: [
        { seats: { $lt: 7 } },
        { seats: 7, start: { $gt: "2026-11-18T09:00:00.000Z" } },
        { seats: 7, start: "2026-11-18T09:00:00.000Z", id: { $gt: "crs_1" } },
      ],
    });
  });

  it("can be put into an address as it is", () => {
    expect(encodeCursor("Course", byTitle, row)).toMatch(/^[\w-]+$/);
  });

  it.each([
    ["nothing like one", "%%%"],
    ["the cursor of somebody else", Buffer.from("arrayconnection:7").toString("base64")],
    ["an object", forged({ id: 1 })],
    ["an empty list", forged([])],
    ["null", forged(null)],
  ])("is refused when it is %s", (_what, cursor) => {
    expect(refusal("Course", byTitle, cursor)).toBe(
      "INVALID_CURSOR: “after” is not a cursor of this graph. Pass the endCursor of the page before, with the same filter and order.",
    );
  });

  it("is refused when it comes from another list, another order or another direction", () => {
    const cursor = encodeCursor("Course", byTitle, row);
    expect(refusal("Need", byTitle, cursor)).toMatch(/INVALID_CURSOR: “after” is the cursor of another list or order/);
    expect(refusal("Course", [["id", "asc"]], cursor)).toMatch(/another list or order/);
    expect(
      refusal(
        "Course",
        byTitle.map(([property]) => [property, "desc"]),
        cursor,
      ),
    ).toMatch(/another list or order/);
  });

  it.each([
    ["a value too few", ["a"]],
    ["a value too many", ["a", "b", "c"]],
    ["an operator for a value", ["a", { $ne: null }]],
    ["null for a value", ["a", null]],
    ["a list for a value", ["a", ["b"]]],
  ])("is refused when it is damaged: %s", (_what, values) => {
    const [signature] = JSON.parse(Buffer.from(encodeCursor("Course", byTitle, row), "base64url").toString());
    expect(refusal("Course", byTitle, forged([signature, ...values]))).toMatch(/INVALID_CURSOR: “after” is damaged/);
  });
});
