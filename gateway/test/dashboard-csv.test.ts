import { csvOf } from "@kommgraph/dashboard";
import { expect, it } from "vitest";

it("keeps from being run in a spreadsheet what begins like a formula", () => {
  const dangerous = ["=1+1", "+49 212", "-2+3", "@SUM(A1)", "\tx", "\rx"];
  const lines = csvOf(
    ["Name"],
    dangerous.map((text) => [text]),
    "de-DE",
  ).split("\r\n");
  for (const line of lines.slice(1, -1)) expect(line.replace(/^"/, "")).toMatch(/^'/);
});

it("leaves numbers as numbers, and keeps what a cell contains in its cell", () => {
  const text = csvOf(
    ["a;b", "n"],
    [
      ["Träger „X“; Solingen", -5],
      ['sagt "ja"', null],
      ["zwei\nZeilen", 12345.5],
    ],
    "en-GB",
  );
  expect(text).toBe('\uFEFF"a;b";n\r\n"Träger „X“; Solingen";-5\r\n"sagt ""ja""";\r\n"zwei\nZeilen";12345.5\r\n');
});

it("writes decimals as the language does, so that no spreadsheet makes dates of them", () => {
  expect(csvOf(["n"], [[1.5], [-12345.25], [1_000_000]], "de-DE")).toBe("\uFEFFn\r\n1,5\r\n-12345,25\r\n1000000\r\n");
});
