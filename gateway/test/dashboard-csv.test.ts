import { csvOf } from "@kommgraph/dashboard";
import { expect, it } from "vitest";

it("keeps from being run in a spreadsheet what begins like a formula", () => {
  const dangerous = ["=1+1", "+49 212", "-2+3", "@SUM(A1)", "\tx", "\rx"];
  const lines = csvOf(
    ["Name"],
    dangerous.map((text) => [text]),
  ).split("\r\n");
  for (const line of lines.slice(1, -1)) expect(line.replace(/^"/, "")).toMatch(/^'/);
});

it("leaves numbers as numbers, and keeps what a cell contains in its cell", () => {
  const text = csvOf(
    ["a;b", "n"],
    [
      ["Träger „X“; Solingen", -5],
      ['sagt "ja"', null],
      ["zwei\nZeilen", 1.5],
    ],
  );
  expect(text).toBe('\uFEFF"a;b";n\r\n"Träger „X“; Solingen";-5\r\n"sagt ""ja""";\r\n"zwei\nZeilen";1.5\r\n');
});
