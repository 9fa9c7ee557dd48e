import { checkTables, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network, { demo: "small" });
});
afterAll(() => service.stop());

const solingen = "net_solinger_integrationsnetzwerk";

describe("a network", () => {
  it("is the one of Solingen, as published, with members that are marked as invented", async () => {
    const { data } = await service.ask(`{ network(id: "${solingen}") {
      name municipality { id } topics source demonstration
      members(first: 100) { totalCount edges { node { __typename id } membership { until demonstration } } } } }`);
    const { members, ...rest } = data.network;
    expect(rest).toEqual({
      name: "Solinger Integrationsnetzwerk",
      municipality: { id: "mun_05122000" },
      topics: [],
      source: "Ministerium für Generationen, Familie, Frauen und Integration NRW, Pressemitteilung vom 08.10.2008",
      demonstration: false,
    });
    expect(members.totalCount).toBe(52);
    const types = Map.groupBy(members.edges, ({ node }: any) => node.__typename);
    expect([...types].map(([type, { length }]) => [type, length]).toSorted()).toEqual([
      ["CourseProvider", 3],
      ["MigrantOrganization", 48],
      ["Municipality", 1],
    ]);
    expect(members.edges.map(({ membership }: any) => membership)).toEqual(
      Array.from({ length: 52 }, () => ({ until: null, demonstration: true })),
    );
  });

  it("is there with no members when no demonstration is loaded", async () => {
    const empty = await testService(network);
    const { data } = await empty.ask(`{ networks { id density members { totalCount nodes { id } } } }`);
    await empty.stop();
    expect(data.networks).toEqual([{ id: solingen, density: 0, members: { totalCount: 0, nodes: [] } }]);
  });

  it("is null when nobody has that id, and a coded error when the id is of something else", async () => {
    const { data, errors } = await service.ask(`{
      unknown: network(id: "net_1") { name }
      foreign: network(id: "mun_05122000") { name }
    }`);
    expect(data).toEqual({ unknown: null, foreign: null });
    expect(errors).toMatchObject([{ path: ["foreign"], extensions: { code: "INVALID_ID" } }]);
  });

  it("is found by the town or county it is at home in, by name", async () => {
    const { data, errors } = await service.ask(`{
      town: networks(municipality: "mun_05122000") { name topics municipality { id } }
      none: networks(municipality: "mun_99999999") { name }
      typed: networks(municipality: "mun_05122000", search: "SOLINGER integr") { name }
    }`);
    expect(errors).toEqual([]);
    const names = data.town.map(({ name }: any) => name);
    expect(names).toContain("Solinger Integrationsnetzwerk");
    expect(data.typed).toEqual([{ name: "Solinger Integrationsnetzwerk" }]);
    expect(names).toEqual(names.toSorted(new Intl.Collator("de-DE").compare));
    expect(new Set(data.town.map(({ municipality }: any) => municipality.id))).toEqual(new Set(["mun_05122000"]));
    expect(data.none).toEqual([]);
  });

  it("reaches beyond towns, and holds other networks", async () => {
    const { data } = await service.ask(`{
      county: networks(municipality: "mun_05154000") { members(first: 100) {
        nodes { __typename ... on Network { name networks { municipality { id } } } } } }
      all: networks(search: "Regierungsbezirk") { name municipality { id } }
    }`);
    const [county] = data.county;
    const inner = county.members.nodes.filter(({ __typename }: any) => __typename === "Network");
    expect(inner.map(({ name }: any) => name)).toContainEqual(expect.stringContaining("Kleve"));
    expect(inner[0].networks).toContainEqual({ municipality: { id: "mun_05154000" } });
    const wide = data.all.filter(({ municipality }: any) => municipality === null);
    expect(wide.map(({ name }: any) => name)).toContain("Fachnetzwerk Berufssprache, Regierungsbezirk Münster");
  });
});

describe("the members of a network", () => {
  it("come by the day they joined, each once, however they are paged", async () => {
    const members: { id: string; since: string }[] = [];
    for (let after: string | null = null; ; ) {
      const { data }: any = await service.ask(
        `query ($after: String) { network(id: "${solingen}") { members(first: 7, after: $after) {
          edges { node { id } membership { since } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { edges, pageInfo } = data.network.members;
      members.push(...edges.map(({ node, membership }: any) => ({ id: node.id, since: membership.since })));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(members).toHaveLength(52);
    const order = members.map(({ since, id }) => `${since} ${id}`);
    expect(order).toEqual(order.toSorted());
    expect(new Set(members.map(({ id }) => id)).size).toBe(52);
  });

  it("are those of the day that is asked for, both days of a membership included", async () => {
    const [row] = (await service.orm.em.execute(
      `select network_id, partner_id, since::text, until::text from membership
       where until is not null and partner_id like 'org%' order by until desc limit 1`,
    )) as any[];
    const days = [row.since, row.until, dayAfter(row.until, -1), dayAfter(row.until, 1), dayAfter(row.since, -1)];
    const answers = await Promise.all(
      days.map((on) =>
        service.ask(
          `query ($id: ID!, $partner: ID!, $on: Date) {
            network(id: $id) { members(on: $on, first: 100) { nodes { id } } }
            node(id: $partner) { ... on Partner { networks(on: $on) { id } } } }`,
          { id: row.network_id, partner: row.partner_id, on },
        ),
      ),
    );
    const present = [true, true, true, false, false];
    expect(answers.map(({ data }) => data.network.members.nodes.some(({ id }: any) => id === row.partner_id))).toEqual(
      present,
    );
    expect(answers.map(({ data }) => data.node.networks.some(({ id }: any) => id === row.network_id))).toEqual(present);
  });

  it.each([
    ["a page of none", "first: 0", "INVALID_PAGE_SIZE"],
    ["a page of 101", "first: 101", "INVALID_PAGE_SIZE"],
    ["a broken cursor", 'after: "%%%"', "INVALID_CURSOR"],
  ])("refuse %s", async (_what, args, code) => {
    const { errors } = await service.ask(`{ network(id: "${solingen}") { members(${args}) { totalCount } } }`);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});

describe("the density of a network", () => {
  it("is the share of pairs of members tied by an agreement in force or by a second, smaller network", async () => {
    const partners = ["org_d1", "org_d2", "org_d3", "prv_d4"];
    const em = service.orm.em.fork();
    await em.execute(`insert into network (id, name, topics, source) values
      ('net_d1', 'Erstes', '{}', 'Test'), ('net_d2', 'Zweites', '{}', 'Test'), ('net_d3', 'Drittes', '{}', 'Test')`);
    await em.execute(`insert into membership (network_id, partner_id, since, until) values
      ${partners.map((partner) => `('net_d1', '${partner}', '2020-01-01', null)`).join(", ")},
      ('net_d2', 'org_d1', '2020-01-01', null), ('net_d2', 'prv_d4', '2020-01-01', null),
      ('net_d3', 'org_d3', '2020-01-01', null), ('net_d3', 'prv_d4', '2020-01-01', '2026-11-17')`);
    await em.execute(`insert into agreement (id, title, kind, topics, starts_on, ends_on) values
      ('agr_d1', 'Läuft', 'REFERRAL', '{}', '2026-11-18', '2026-11-18'),
      ('agr_d2', 'Abgelaufen', 'REFERRAL', '{}', '2020-01-01', '2026-11-17')`);
    await em.execute(`insert into agreement_partner (agreement_id, position, partner_id) values
      ('agr_d1', 0, 'org_d1'), ('agr_d1', 1, 'org_d2'), ('agr_d1', 2, 'org_d3'),
      ('agr_d2', 0, 'org_d3'), ('agr_d2', 1, 'prv_d4')`);
    const { data } = await service.ask(`{
      four: network(id: "net_d1") { density } two: network(id: "net_d2") { density } one: network(id: "net_d3") { density } }`);
    await em.execute(`delete from network where id like 'net\\_d%'`);
    await em.execute(`delete from agreement where id like 'agr\\_d%'`);
    // Of six pairs three by the agreement and one by the small network; the two of that one meet elsewhere only among four.
    expect(data).toEqual({ four: { density: 0.6667 }, two: { density: 0 }, one: { density: 0 } });
  });

  it("takes one statement for a page of networks", async () => {
    const { data, statements } = await service.ask(`{ networks(first: 100) { density } }`);
    expect(statements).toBe(2);
    const densities = data.networks.map(({ density }: any) => density);
    expect(Math.min(...densities)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...densities)).toBeLessThanOrEqual(1);
    expect(new Set(densities).size).toBeGreaterThan(20);
  });
});

describe("the growth of a network", () => {
  it("tells by quarters who was there, came and went, as counting memberships does", async () => {
    const id = "net_solinger_integrationsnetzwerk";
    const { data } = await service.ask(
      `{ network(id: "${id}") { growth(quarters: 12) { quarter until members joined left } } }`,
    );
    const { growth } = data.network;
    expect(growth).toHaveLength(12);
    expect(growth.at(-1)).toMatchObject({ quarter: "2026-Q4", until: "2026-11-18", members: 52 });
    const rows = (await service.orm.em.execute(`select since::text, until::text from membership where network_id = ?`, [
      id,
    ])) as { since: string; until: string | null }[];
    for (const [index, { quarter, until, members, joined, left }] of growth.entries()) {
      const start = `${quarter.slice(0, 4)}-${String(Number(quarter.at(-1)) * 3 - 2).padStart(2, "0")}-01`;
      expect(members).toBe(rows.filter((row) => row.since <= until && (row.until ?? "9") >= until).length);
      expect(joined).toBe(rows.filter(({ since }) => since >= start && since <= until).length);
      expect(left).toBe(rows.filter((row) => row.until !== null && row.until >= start && row.until <= until).length);
      if (index > 0) expect(growth[index - 1].until < start).toBe(true);
    }
  });

  it("takes one statement for a page of networks", async () => {
    const { statements } = await service.ask(`{ networks { growth { members } } }`);
    expect(statements).toBe(2);
  });
});

describe("what partners have here", () => {
  const query = `query ($partners: [_Any!]!) { _entities(representations: $partners) {
    ${["Municipality", "MigrantOrganization", "CourseProvider", "Network"]
      .map((type) => `... on ${type} { id networks { name members(first: 3) { totalCount } } }`)
      .join("\n")} } }`;

  it("takes three statements for one partner and for a hundred", async () => {
    const rows = await service.orm.em.execute(
      `select distinct partner_id as id from membership where partner_id like 'org%' and until is null order by 1 limit 94`,
    );
    const partners = [
      ...rows.map(({ id }: any) => ({ __typename: "MigrantOrganization", id })),
      ...["05122000", "05315000", "05154000"].map((ags) => ({ __typename: "Municipality", id: `mun_${ags}` })),
      ...["prv_1", "prv_2", "prv_3"].map((id) => ({ __typename: "CourseProvider", id })),
    ];
    expect(partners).toHaveLength(100);
    const { data, errors, statements } = await service.ask(query, { partners });
    expect(errors).toEqual([]);
    expect(statements).toBe(3); // networks, their members, their counts
    expect(data._entities.map(({ id }: any) => id)).toEqual(partners.map(({ id }) => id));
    expect(data._entities.slice(0, 94).filter(({ networks }: any) => networks.length === 0)).toEqual([]);
    expect(data._entities[94].networks).toContainEqual({
      name: "Solinger Integrationsnetzwerk",
      members: { totalCount: 52 },
    });
    expect(data._entities.at(-1).networks).toEqual([]);
    expect((await service.ask(query, { partners: partners.slice(0, 1) })).statements).toBe(3);
  });

  it("is right for networks among other partners, which are looked up first", async () => {
    const { data: all } = await service.ask(`{ networks(first: 60) { __typename id } }`);
    const partners = [...all.networks, { __typename: "Municipality", id: "mun_05122000" }];
    const { data } = await service.ask(query, { partners });
    const networks = data._entities.flatMap(({ networks }: any) => networks);
    expect(networks.length).toBeGreaterThan(20);
    expect(networks.filter(({ members }: any) => members.totalCount < 2)).toEqual([]);
  });
});

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

checkTables(network);
