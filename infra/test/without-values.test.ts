import { describe, expect, it } from "vitest";
import { withoutValues } from "../src/without-values.ts";

describe("an error about a value", () => {
  it.each([
    [
      `Variable "$input" got invalid value { idempotencyKey: "1", caseRef: "SG-4711-26; x" }; Field "offer" of required type "ID!" was not provided.`,
      `Variable "$input" does not fit; Field "offer" of required type "ID!" was not provided.`,
    ],
    [
      `Variable "$input" got invalid value ["SG-4711-26"] at "input.caseRef"; String cannot represent a non string value: ["SG-4711-26"]`,
      `Variable "$input" does not fit at "input.caseRef"; String cannot represent a non string value.`,
    ],
    [
      `Variable "$input" got invalid value "SG-4711-26" at "input.languages[0]"; “SG-4711-26” is not a language tag the graph knows, like ar or uk.`,
      `Variable "$input" does not fit at "input.languages[0]"; This value is not a language tag the graph knows, like ar or uk.`,
    ],
    [
      `Variable "$input" got invalid value "SG-4711-26" at "input.to"; Value "SG-4711-26" does not exist in "ReferralState" enum.`,
      `Variable "$input" does not fit at "input.to"; This value does not exist in "ReferralState" enum.`,
    ],
    [
      `Expected value of type "String", found ["SG-4711-26"]; String cannot represent a non string value: ["SG-4711-26"]`,
      `Expected value of type "String"; String cannot represent a non string value.`,
    ],
    [`Expected value of type "ID!", found null.`, `Expected value of type "ID!".`],
  ])("says where and why, and not the value", (message, expected) => {
    expect(withoutValues(message)).toBe(expected);
  });

  it("leaves every other sentence alone", () => {
    const sentence = `“first” is 101; a page has 1 to 100 elements.`;
    expect(withoutValues(sentence)).toBe(sentence);
  });
});
