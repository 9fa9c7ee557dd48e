import { describe, expect, it } from "vitest";
import { copyBelow, mergeInto } from "../../src/execution/merge.ts";

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

describe("merging", () => {
  it("never writes into an answer others may read", () => {
    const shared = frozen({ town: { name: "Solingen", seats: [{ id: 1 }] }, tags: ["a"] });
    const spine = { town: { seats: {} } };
    const tree = {};
    mergeInto(tree, copyBelow({ ...shared }, spine), spine);
    mergeInto(tree, frozen({ town: { mayor: "X", seats: [{ free: true }] }, tags: ["b"] }), spine);
    expect(tree).toEqual({ town: { name: "Solingen", mayor: "X", seats: [{ id: 1, free: true }] }, tags: ["b"] });
    expect(shared.tags).toEqual(["a"]);
  });

  it("copies what is not on the spine before it changes", () => {
    const first = frozen({ json: { a: { b: 1 } } });
    const tree = {};
    mergeInto(tree, first, {});
    mergeInto(tree, frozen({ json: { a: { c: 2 } } }), {});
    expect(tree).toEqual({ json: { a: { b: 1, c: 2 } } });
    expect(first).toEqual({ json: { a: { b: 1 } } });
  });

  it("replaces lists of another length, and nulls whatever was there", () => {
    const tree = { list: [1, 2], object: { a: 1 } };
    mergeInto(tree, { list: [3], object: null }, {});
    expect(tree).toEqual({ list: [3], object: null });
  });
});
