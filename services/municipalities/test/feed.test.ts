import { seed, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";
import { change, editor, goodInput, hilden, make, organization, solingen } from "./cast.ts";

let service: TestService;
let invented: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
  invented = await testService(municipalities, { demo: "small" });
});
afterAll(async () => {
  await service.stop();
  await invented.stop();
});

async function told(by = service): Promise<any[]> {
  const changes: any[] = [];
  for (let after = 0, more = true; more; ) {
    const page = (await (await by.fetch(`/changes?after=${after}&first=1000`)).json()) as any;
    changes.push(...page.changes);
    ({ next: after, more } = page);
  }
  return changes;
}
const toldOf = async (id: string) =>
  (await told()).filter((one) => one.id === id).map(({ kind, type, data }) => ({ kind, type, data }));

describe("the feed of the municipalities", () => {
  it("tells of all 427 of them where they are and how many people live there", async () => {
    const towns = (await told()).filter(({ type }) => type === "Municipality");
    expect(towns).toHaveLength(427);
    const dataOf = (id: string) => towns.find((town) => town.id === id).data;
    expect(dataOf(solingen)).toEqual({
      name: "Solingen",
      officialName: "Solingen, Klingenstadt",
      kind: "COUNTY_FREE_CITY",
      countyId: null,
      regionId: "reg_051",
      population: 160643,
      foreignPopulation: expect.any(Number),
      latitude: expect.closeTo(51.2, 0),
      longitude: expect.closeTo(7.1, 0),
      demonstration: false,
    });
    expect(dataOf(hilden)).toMatchObject({ name: "Hilden", countyId: "mun_05158000" });
    const inMettmann = towns.filter(({ data }) => data.countyId === "mun_05158000");
    const sum = (field: string) => inMettmann.reduce((total, { data }) => total + data[field], 0);
    expect(inMettmann).toHaveLength(10);
    expect(dataOf("mun_05158000")).toMatchObject({
      population: sum("population"),
      foreignPopulation: sum("foreignPopulation"),
    });
    const state = towns.filter(({ data }) => !data.kind.startsWith("C") || data.kind === "COUNTY_FREE_CITY");
    expect(state.reduce((total, { data }) => total + data.population, 0)).toBeGreaterThan(18_000_000);
  });

  it("tells of them again when there is newer reference data, and of nothing that is gone", async () => {
    const fresh = await testService(municipalities);
    const gone = await make(fresh, "recordNeed");
    await change(fresh, "withdrawNeed", { need: gone.id, expectedVersion: 1 }, editor(hilden));
    const kept = await make(fresh, "recordNeed");
    const before = (await told(fresh)).length;
    const newer = { ...municipalities, reference: { ...municipalities.reference, version: "newer" } as never };
    await seed(fresh.orm, newer, { demo: "off", progress: () => {} });
    const again = (await told(fresh)).slice(before);
    expect(new Set(again.map(({ kind }) => kind))).toEqual(new Set(["UPDATED"]));
    expect(again.filter(({ type }) => type === "Municipality")).toHaveLength(427);
    expect(again.filter(({ type }) => type === "Need").map(({ id }) => id)).toEqual([kept.id]);
    await fresh.stop();
  });

  it("tells what a need is after each change, and that it is gone when it is withdrawn", async () => {
    const { id } = await make(service, "recordNeed");
    await change(service, "reviseNeed", { need: id, expectedVersion: 1, people: 30 }, editor(hilden));
    await change(service, "withdrawNeed", { need: id, expectedVersion: 2 }, editor(hilden));
    const { municipality, source: _source, ...facts } = goodInput.recordNeed;
    const data = { ...facts, municipalityId: municipality, priority: "NORMAL", demonstration: false };
    expect(await toldOf(id)).toEqual([
      { kind: "CREATED", type: "Need", data: { ...data, version: 1 } },
      { kind: "UPDATED", type: "Need", data: { ...data, people: 30, version: 2 } },
      { kind: "DELETED", type: "Need", data: null },
    ]);
  });

  it("tells of targets, and that one is gone when it is withdrawn", async () => {
    const { id } = await make(service, "setTarget");
    await change(service, "withdrawTarget", { steeringTarget: id, expectedVersion: 1 }, editor(hilden));
    const { municipality, ...facts } = goodInput.setTarget;
    const data = { ...facts, municipalityId: municipality, demonstration: false, version: 1 };
    expect(await toldOf(id)).toEqual([
      { kind: "CREATED", type: "SteeringTarget", data },
      { kind: "DELETED", type: "SteeringTarget", data: null },
    ]);
  });

  it("tells of events with place, host and instants, and that one is gone when it is cancelled", async () => {
    const { id } = await make(service, "announceEvent");
    await change(service, "cancelEvent", { event: id, expectedVersion: 1 }, editor(organization));
    const { municipality, host, startsAt, endsAt, place, ...facts } = goodInput.announceEvent;
    expect(await toldOf(id)).toEqual([
      {
        kind: "CREATED",
        type: "Event",
        data: {
          ...facts,
          ...{ start: startsAt, end: endsAt, dayOnly: false, municipalityId: municipality, hostId: host },
          place: { ...place, point: null, online: false },
          ...{ demonstration: false, version: 1 },
        },
      },
      { kind: "DELETED", type: "Event", data: null },
    ]);
  });

  it("tells of a practice who took it up and when", async () => {
    const { id } = await make(service, "publishPractice", { origin: solingen }, editor(solingen));
    await change(service, "adoptPractice", { practice: id, municipality: hilden }, editor(hilden));
    const { title, chapter, topic } = goodInput.publishPractice;
    const data = { title, chapter, topic, originId: solingen, demonstration: false };
    expect(await toldOf(id)).toEqual([
      { kind: "CREATED", type: "Practice", data: { ...data, adoptions: [] } },
      {
        kind: "UPDATED",
        type: "Practice",
        data: { ...data, adoptions: [{ municipalityId: hilden, adoptedOn: "2026-11-18" }] },
      },
    ]);
  });

  it("tells of the whole demonstration, practices with those who took them up", async () => {
    const changes = (await told(invented)).filter(({ data }) => data.demonstration);
    const count = (type: string) => changes.filter((one) => one.type === type).length;
    expect(["Need", "Event", "Practice"].map(count)).toEqual([2_500, 400, 25]);
    expect(count("SteeringTarget")).toBeGreaterThan(1_000);
    expect(count("IntegrationConcept")).toBeGreaterThan(10);
    for (const { data } of changes.filter(({ type }) => type === "Practice")) {
      expect(data.adoptions.length).toBeGreaterThanOrEqual(3);
      expect(data.adoptions[0]).toEqual({
        municipalityId: expect.stringMatching(/^mun_/),
        adoptedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
    }
  });
});
