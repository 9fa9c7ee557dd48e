import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities, { demo: "small" });
});
afterAll(() => service.stop());

describe("the certificates of a municipality", () => {
  it("are of all four kinds in Solingen, with people only where it is about people", async () => {
    const { data } = await service.ask(`{ municipality(ags: "05122000") {
      certificates { kind awardedOn people demonstration municipality { name } } } }`);
    const { certificates } = data.municipality;
    expect(certificates.map(({ kind }: any) => kind)).toEqual([
      "FAMILY_FRIENDLY_AUDIT",
      "FAMILY_MANAGER",
      "HEALTH_EQUITY",
      "LOCAL_ALLIANCE",
    ]);
    for (const { kind, awardedOn, people, demonstration, municipality } of certificates) {
      expect(people !== null).toBe(kind === "FAMILY_MANAGER");
      expect(awardedOn < "2026-11-18").toBe(true);
      expect({ demonstration, municipality }).toEqual({ demonstration: true, municipality: { name: "Solingen" } });
    }
  });

  it("show where in the state the family managers are, in two statements", async () => {
    const { data, statements } = await service.ask(`{ municipalities(filter: { kind: COUNTY_FREE_CITY }, first: 22) {
      nodes { name certificates { kind people } } } }`);
    const cities = data.municipalities.nodes.filter(({ certificates }: any) =>
      certificates.some(({ kind }: any) => kind === "FAMILY_MANAGER"),
    );
    expect(cities.map(({ name }: any) => name)).toContain("Solingen");
    expect(cities.length).toBeGreaterThan(5);
    expect(cities.length).toBeLessThan(22);
    expect(statements).toBe(2);
  });
});
