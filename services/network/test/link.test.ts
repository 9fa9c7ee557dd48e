import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { countLinks } from "../src/steering/count-links.ts";
import { quartersUpTo } from "../src/steering/period.ts";
import { tellLinkedWorld, world } from "./linked-world.ts";
import { tell } from "./projected-world.ts";

let service: TestService;

beforeAll(async () => {
  service = await testService(network, { demo: "small" });
  await tellLinkedWorld(service.orm);
});
afterAll(() => service.stop());

const linkFields = "kind from { id } to { id } since weight evidence { __typename id }";
const linksOf = async (id: string, args = "") =>
  (await service.ask(`{ node(id: "${id}") { ... on Partner { links${args} { ${linkFields} } } } }`)).data.node.links;

describe("links", () => {
  it("follow from facts of all subgraphs, with what proves them, since when and how strongly", async () => {
    expect(await linksOf("mun_t2")).toEqual([
      {
        kind: "FUNDS",
        from: { id: "mun_t1" },
        to: { id: "mun_t2" },
        since: "2025-02-01",
        weight: 2,
        evidence: [
          { __typename: "Grant", id: "grt_2" },
          { __typename: "Grant", id: "grt_3" },
        ],
      },
      {
        kind: "TRANSFERRED_TO",
        from: { id: "mun_t2" },
        to: { id: "mun_t3" },
        since: "2024-05-05",
        weight: 1,
        evidence: [{ __typename: "Practice", id: "pra_1" }],
      },
    ]);
    expect(await linksOf("mun_t5")).toMatchObject([
      {
        kind: "TRANSFERRED_TO",
        from: { id: "mun_t3" },
        since: "2026-04-01",
        evidence: [{ __typename: "Project", id: "prj_2" }],
      },
    ]);
  });

  it("are of every kind in the demonstration of networks, agreements and courses, and can be narrowed", async () => {
    const { organizations } = world;
    const kinds = new Set<string>();
    for (const { id } of organizations.filter(({ town }) => town.id === "mun_05122000")) {
      for (const { kind } of await linksOf(id)) kinds.add(kind);
    }
    expect([...kinds]).toEqual(expect.arrayContaining(["MEMBER_OF", "SERVES", "COOPERATES_WITH", "REFERS_TO"]));
    const inSolingen = await linksOf("mun_05122000", "(kind: [PROVIDES_IN], first: 100)");
    expect(inSolingen.length).toBe(3);
    for (const { from, weight, since } of inSolingen) {
      expect(weight).toBe(world.courses.filter(({ by }) => by === from.id).length);
      expect(since).toBe("2026-10-05");
    }
    const weights = inSolingen.map(({ weight }: any) => weight);
    expect(weights).toEqual(weights.toSorted((one: number, other: number) => other - one));
  });

  it("refer to whoever takes the people: the last of a Verweisvereinbarung", async () => {
    const [agreement] = (await service.orm.em.execute(
      `select agreement_id as id, array_agg(partner_id order by position) as parties from agreement_partner
       join agreement on agreement.id = agreement_id
       where kind = 'REFERRAL' and starts_on <= '2026-11-18' and (ends_on is null or ends_on >= '2026-11-18')
       group by 1 having count(*) >= 3 order by 1 limit 1`,
    )) as any[];
    const last = agreement.parties.at(-1);
    const links = await linksOf(last, "(kind: [REFERS_TO])");
    const proven = links.filter(({ evidence }: any) => evidence.some(({ id }: any) => id === agreement.id));
    expect(proven.map(({ from }: any) => from.id).toSorted()).toEqual(agreement.parties.slice(0, -1).toSorted());
    for (const { to } of proven) expect(to.id).toBe(last);
  });

  it("take one statement for a page of partners, and one more for networks among them", async () => {
    const partners = world.organizations.slice(0, 100).map(({ id }) => ({ __typename: "MigrantOrganization", id }));
    const { data, errors, statements } = await service.ask(
      `query ($partners: [_Any!]!) { _entities(representations: $partners) { ... on MigrantOrganization {
        links { kind from { id } to { id } evidence { id } } } } }`,
      { partners },
    );
    expect(errors).toEqual([]);
    expect(data._entities.flatMap(({ links }: any) => links).length).toBeGreaterThan(200);
    expect(statements).toBeLessThanOrEqual(3);
  });

  it("of one kind between two partners are one, however different the facts that prove it", async () => {
    const [agreed] = (await service.orm.em.fork().execute(
      `select from_id as "from", to_id as "to", weight from links_on('2026-11-18')
       where kind = 'COOPERATES_WITH' and from_id like 'mun%' and to_id like 'org%' order by 1, 2 limit 1`,
    )) as { from: string; to: string; weight: number }[];
    if (!agreed) throw new Error("no agreement");
    const between = async () =>
      (await linksOf(agreed.from, `(kind: [COOPERATES_WITH], first: 100)`)).filter(
        ({ to }: any) => to.id === agreed.to,
      );
    await tell(service.orm, [["Project", "prj_same", { leadId: agreed.from, partnerIds: [agreed.to] }]]);
    const both = await between();
    expect(both).toMatchObject([{ weight: agreed.weight + 1 }]);
    expect(both[0].evidence.map(({ __typename }: any) => __typename)).toEqual(
      expect.arrayContaining(["Agreement", "Project"]),
    );
    await tell(service.orm, [["Project", "prj_same", null]]);
    expect(await between()).toMatchObject([{ weight: agreed.weight }]);
  });

  it("of many quarters are counted as those of each last day are, one by one", async () => {
    const places = ["mun_05122000", "mun_05315000"];
    const periods = quartersUpTo("2026-11-18", 12);
    const em = service.orm.em.fork();
    const countOf = await countLinks({ em }, places, periods);
    const counts = new Set<number>();
    for (const [number, { on }] of periods.entries()) {
      for (const place of places) {
        const [{ pairs }] = (await em.execute(
          `with home as (select id from partner where municipality_id = ?)
           select count(distinct array[least(from_id, to_id), greatest(from_id, to_id)])::int as pairs from links_on(?)
           where from_id in (select id from home) and to_id in (select id from home)
             and (since is null or since <= ?::date + 42)`,
          [place, on, on],
        )) as [{ pairs: number }];
        expect(countOf(place, number).links, `${place} on ${on}`).toBe(pairs);
        counts.add(pairs);
      }
    }
    expect(counts.size).toBeGreaterThan(4);
  });
});
