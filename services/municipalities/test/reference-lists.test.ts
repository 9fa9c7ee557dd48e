import { readFileSync } from "node:fs";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
});
afterAll(() => service.stop());

describe("the languages", () => {
  it("are 77, each with its names and direction, and cost no statement", async () => {
    const { data, statements } = await service.ask(`{ languages { tag iso german english native direction } }`);
    expect(data.languages).toHaveLength(77);
    expect(data.languages).toContainEqual({
      tag: "ar",
      iso: "ara",
      german: "Arabisch",
      english: "Arabic",
      native: "العربية",
      direction: "RTL",
    });
    expect(data.languages.find(({ tag }: { tag: string }) => tag === "tr")).toMatchObject({
      native: "Türkçe",
      direction: "LTR",
    });
    expect(statements).toBe(0);
  });
});

describe("the themes of the Integrationsmonitoring", () => {
  it("say of every letter but A that it was not verified", async () => {
    const { data } = await service.ask(`{ indicatorThemes { code german english note } }`);
    expect(data.indicatorThemes).toHaveLength(10);
    const verified = data.indicatorThemes.filter(({ note }: { note: string }) => !note.includes("letter not verified"));
    expect(verified).toMatchObject([{ code: "A", german: "Bevölkerung / Demografie", english: "Population" }]);
  });
});

describe("the attribution", () => {
  it("is word for word the line that the sources ask for", async () => {
    const { data } = await service.ask(`{ attribution }`);
    const sources = readFileSync(new URL("../data/SOURCES.md", import.meta.url), "utf8");
    expect(data.attribution).toMatch(/^© Statistisches Bundesamt \(Destatis\) 2023;/);
    expect(sources).toContain(`\n"${data.attribution}"\n`);
  });
});
