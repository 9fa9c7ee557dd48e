import { describe, expect, it } from "vitest";
import { caseReference, caseReferenceNotIn } from "../src/rules/case-reference.ts";

const codesOf = (reference: string) => caseReference("caseRef")({ caseRef: reference }).map(({ code }) => code);

describe("a reference to a case", () => {
  it.each(["SG-4711-26", "ABH/2026/00123", "33.4-889123", "K7F9-22Q", "a1b2c3d4"])("may be %s", (reference) => {
    expect(codesOf(reference)).toEqual([]);
  });

  it.each(["Mueller-1", "AhmadAlSayed", "yilmaz84", "Jo-Li", "ABCD"])(
    "may not look like a name, as %s does",
    (reference) => {
      expect(codesOf(reference)).toEqual(["CASE_REFERENCE_IS_PERSONAL"]);
    },
  );

  it.each(["12.03.1984", "1984-03-12", "19840312", "12031984", "X-12.3.84", "03/12/1984"])(
    "may not look like a date of birth, as %s does",
    (reference) => {
      expect(codesOf(reference)).toEqual(["CASE_REFERENCE_IS_PERSONAL"]);
    },
  );

  it.each(["", "ab1", "two words 12", "x".repeat(65), "12;drop"])("may not be “%s”", (reference) => {
    expect(codesOf(reference)).toEqual(["INVALID_CASE_REFERENCE"]);
  });

  it("stands in no other field, in whatever case it is written", () => {
    const rule = caseReferenceNotIn("caseRef", "note", "idempotencyKey");
    const input = { caseRef: "SG-4711-26", note: "Rückruf zu sg-4711-26", idempotencyKey: "key-of-SG-4711-26" };
    expect(rule(input).map(({ code, path }) => [code, ...path])).toEqual([
      ["CASE_REFERENCE_IN_CLEAR", "note"],
      ["CASE_REFERENCE_IN_CLEAR", "idempotencyKey"],
    ]);
    expect(rule({ caseRef: "SG-4711-26", note: "SG-4712-26", idempotencyKey: "1" })).toEqual([]);
  });
});
