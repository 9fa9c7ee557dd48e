import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities, { demo: "small" });
});
afterAll(() => service.stop());

const indicators = [
  "COMPLETION_RATE",
  "COST_PER_COMPLETION",
  "FREE_SEATS",
  "GRANT_PER_HEAD",
  "NETWORK_DENSITY",
  "PASS_RATE",
  "SEATS_PER_NEED",
  "WAITING_DAYS",
];

describe("the targets of a municipality", () => {
  it("are all eight in Solingen, this year and the next", async () => {
    const { data } = await service.ask(`{ municipality(ags: "05122000") {
      thisYear: targets(year: 2026) { indicator due demonstration }
      nextYear: targets(year: 2027) { indicator due municipality { name } }
      all: targets { due } } }`);
    const { thisYear, nextYear, all } = data.municipality;
    expect(thisYear.map(({ indicator }: any) => indicator)).toEqual(indicators);
    expect(nextYear.map(({ indicator }: any) => indicator)).toEqual(indicators);
    expect(thisYear[0]).toEqual({ indicator: "COMPLETION_RATE", due: "2026-12-18", demonstration: true });
    expect(nextYear[0]).toMatchObject({ due: "2027-12-17", municipality: { name: "Solingen" } });
    const dues = all.map(({ due }: any) => due);
    expect(dues).toEqual(dues.toSorted());
    expect(dues).toHaveLength(16);
  });

  it("aim at better than where the municipality stood: fewer days to wait, lower costs, more of all else", async () => {
    const { data } = await service.ask(`{ municipalities(filter: { kind: COUNTY_FREE_CITY }, first: 22) {
      nodes { targets { indicator baseline target } } } }`);
    const targets = data.municipalities.nodes.flatMap((node: any) => node.targets);
    expect(new Set(targets.map(({ indicator }: any) => indicator))).toEqual(new Set(indicators));
    for (const { indicator, baseline, target } of targets) {
      if (baseline === null) continue;
      const less = ["WAITING_DAYS", "COST_PER_COMPLETION"].includes(indicator);
      expect(less ? Number(baseline) - Number(target) : Number(target) - Number(baseline)).toBeGreaterThan(0);
    }
  });

  it("are none in a year for which nothing was decided", async () => {
    const { data } = await service.ask(`{ municipality(ags: "05122000") { targets(year: 1999) { id } } }`);
    expect(data.municipality.targets).toEqual([]);
  });
});
