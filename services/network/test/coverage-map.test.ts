import type { Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { load } from "./coverage-desk.ts";
import { ministry } from "./people.ts";
import type { Told } from "./projected-world.ts";
import { county, randomWorld, today, toldOf, townsOfCounty } from "./random-world.ts";
import { slowCoverage } from "./slow-coverage.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
});
afterAll(() => service.stop());

describe("the map", () => {
  const ask = (args: string, who: Who) =>
    service.ask(
      `{ coverageMap${args} { municipality { id } needed offered free missing ratio withheldLines } }`,
      {},
      { who },
    );

  it("has every town with the sums of its lines, in one statement", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => {
        await load(service, toldOf(world));
        const { data, statements } = await ask("(topic: [WORK])", ministry);
        expect(statements).toBe(1);
        expect(data.coverageMap).toHaveLength(towns.size);
        const known = new Map<string, any>(data.coverageMap.map((spot: any) => [spot.municipality.id, spot]));
        for (const id of ["mun_05122000", ...townsOfCounty]) {
          const lines = [...slowCoverage(world, [id], today)]
            .filter(([key]) => key.startsWith("WORK "))
            .map(([, line]) => line);
          const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((so, line) => so + of(line), 0);
          expect(known.get(id)).toMatchObject({
            needed: sum((line) => line.needed),
            offered: sum((line) => line.offered),
            free: sum((line) => line.free),
            missing: sum((line) => Math.max(0, line.needed - line.free)),
            withheldLines: 0,
          });
        }
      }),
      { numRuns: 10 },
    );
  });

  it("leaves out what the lines withhold from the public, and can be of counties and of a level and group alone", async () => {
    const [town = ""] = townsOfCounty;
    const need = (id: string, people: number, more: object): Told => [
      "Need",
      id,
      { municipalityId: town, topic: "WORK", targetGroup: "WOMEN", people, start: "2026-01-01", ...more },
    ];
    await load(service, [need("nee_1", 3, {}), need("nee_2", 20, { level: "B1" }), need("nee_3", 9, { level: "A1" })]);
    const nobody: Who = { partner: null, roles: ["reader"], subject: null };
    const spot = async (args: string, who: Who, id: string) =>
      (await ask(args, who)).data.coverageMap.find(({ municipality }: any) => municipality.id === id);
    expect(await spot("", nobody, town)).toMatchObject({ needed: 29, missing: 29, withheldLines: 1 });
    expect(await spot("", ministry, town)).toMatchObject({ needed: 32, withheldLines: 0 });
    expect(await spot("(of: COUNTIES)", ministry, county)).toMatchObject({ needed: 32 });
    expect(await spot("(level: [B1], targetGroup: [WOMEN])", nobody, town)).toMatchObject({
      needed: 20,
      withheldLines: 0,
    });
    expect((await ask("(of: COUNTIES)", ministry)).data.coverageMap).toHaveLength(53);
  });
});
