import { setTimeout as sleep } from "node:timers/promises";
import { subgraphNames } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, startHouse } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await untilCaughtUp();
});
afterAll(() => house?.stop());

/** Until the network service has heard everything that the others had to tell when the house started. */
async function untilCaughtUp(): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const { data } = await house.ask("{ freshness { lagMs } }");
    const near = data?.freshness.filter(({ lagMs }: { lagMs: number }) => lagMs < 3_000) ?? [];
    if (near.length === subgraphNames.length) return;
    await sleep(200);
  }
  throw new Error("The network service never caught up with the others.");
}

describe("one box over everything", () => {
  it("finds courses in spite of typing errors, and brings titles and providers from their owner", async () => {
    const { data, errors, calls } = await house.ask(`{
      offers(search: "solnigen sprachkurs", filter: { type: [Course] }, first: 5) {
        totalCount facets { name value count }
        nodes { __typename id title provider { name } municipality { name } } } }`);
    expect(errors).toBeUndefined();
    expect(data.offers.totalCount).toBeGreaterThan(4);
    expect(data.offers.facets).toContainEqual({ name: "topic", value: "LANGUAGE", count: data.offers.totalCount });
    for (const { __typename, title, provider, municipality } of data.offers.nodes) {
      expect([__typename, municipality.name]).toEqual(["Course", "Solingen"]);
      expect(title.length * provider.name.length).toBeGreaterThan(0);
    }
    expect(calls.map(({ name }) => name).toSorted()).toEqual(["courses", "municipalities", "network"]);
  });

  it("agrees with the owners on how many there are", async () => {
    const { data } = await house.ask(`{
      everywhere: partners(filter: { type: [MigrantOrganization] }) { totalCount }
      organizations { totalCount }
      offered: offers(filter: { type: [Course] }) { totalCount }
      courses { totalCount } }`);
    expect(data.everywhere.totalCount).toBe(data.organizations.totalCount);
    expect(data.offered.totalCount).toBe(data.courses.totalCount);
    expect(data.courses.totalCount).toBe(1_500);
  });
});

describe("a town's needs against its offers", () => {
  it("are counted from needs and courses of their owners, and every line can be opened", async () => {
    const { data, errors } = await house.ask(`{ municipality(ags: "05122000") {
      coverage { topic level targetGroup needed offered free gap withheld
        needs { people topic level targetGroup period { start end } }
        offers(first: 100) { topic capacity free targetGroups } }
      gaps(first: 5) { missing reason need { people topic } nearest { title topic } } } }`);
    expect(errors).toBeUndefined();
    const { coverage, gaps } = data.municipality;
    expect(coverage.filter(({ needed }: any) => needed > 0).length).toBeGreaterThan(5);
    const sum = (list: any[], of: (one: any) => number) => list.reduce((so, one) => so + of(one), 0);
    for (const line of coverage) {
      if (!line.withheld) expect(line.needed).toBe(sum(line.needs, ({ people }) => people));
      expect(line.offered).toBe(sum(line.offers, ({ capacity }) => capacity ?? 0));
      expect(line.free).toBe(sum(line.offers, ({ free }) => free ?? 0));
      for (const offer of line.offers) {
        expect(offer.topic).toBe(line.topic);
        expect(offer.targetGroups).toContain(line.targetGroup);
      }
    }
    expect(gaps.length).toBeGreaterThan(0);
    for (const { missing, need, nearest, reason } of gaps) {
      expect(missing).toBeLessThanOrEqual(need.people);
      if (reason !== "NO_OFFER") expect(nearest.topic).toBe(need.topic);
    }
  });
});

describe("a town's steering report", () => {
  it("holds its targets against the graph, beside towns like it", async () => {
    const { data, errors } = await house.ask(`{ municipality(ags: "05122000") { steering {
      peers { name kind } lines { indicator value peerMedian status target { target due } computed } } } }`);
    expect(errors).toBeUndefined();
    const { peers, lines } = data.municipality.steering;
    expect(peers).toHaveLength(8);
    for (const { kind } of peers) expect(kind).toBe("COUNTY_FREE_CITY");
    expect(lines.filter(({ value }: any) => value !== null).length).toBeGreaterThanOrEqual(4);
    expect(lines.filter(({ target }: any) => target !== null).length).toBeGreaterThan(0);
  });
});

describe("how everybody hangs together", () => {
  it("shows in a chain from town to town, with what proves every link", async () => {
    const { data, errors } = await house.ask(`{
      path(from: "mun_05122000", to: "mun_05315000") { kind from { name } to { name } evidence { __typename id } } }`);
    expect(errors).toBeUndefined();
    const names = data.path.flatMap(({ from, to }: any) => [from.name, to.name]);
    expect(names).toContain("Solingen");
    expect(names).toContain("Köln");
    for (const { evidence } of data.path) expect(evidence.length).toBeGreaterThan(0);
  });

  it("is told to whoever keeps a copy, over all subgraphs in one order", async () => {
    const types = new Set<string>();
    for (let after: string | null = null, pages = 0; pages < 120; pages++) {
      const { data, errors }: any = await house.ask(
        `query ($after: String) { changes(after: $after, first: 100) { changes { type id } next more } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      for (const { type } of data.changes.changes) types.add(type);
      after = data.changes.next;
      if (!data.changes.more) break;
    }
    expect([...types]).toEqual(
      expect.arrayContaining(["Municipality", "Need", "MigrantOrganization", "Course", "Grant", "Network"]),
    );
  });
});
