import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network, { demo: "small" });
});
afterAll(() => service.stop());

describe("an agreement", () => {
  it("says who agreed on what for how long, in the order in which it names them", async () => {
    const [row] = (await service.orm.em.execute(
      `select id, starts_on::text, ends_on::text from agreement where kind = 'TRANSFER' and ends_on is not null limit 1`,
    )) as any[];
    const { data } = await service.ask(
      `query ($id: ID!) { agreement(id: $id) { title kind topics period { start end } demonstration partners { __typename id } } }`,
      { id: row.id },
    );
    expect(data.agreement).toMatchObject({
      title: expect.stringMatching(/^Transfer „.+“ von .+ nach .+$/),
      kind: "TRANSFER",
      period: { start: row.starts_on, end: row.ends_on },
      demonstration: true,
    });
    const parts = await service.orm.em.execute(
      `select partner_id as id from agreement_partner where agreement_id = ? order by position`,
      [row.id],
    );
    expect(data.agreement.partners.map(({ id }: any) => ({ id }))).toEqual(parts);
    expect(data.agreement.partners.map(({ __typename }: any) => __typename)).toEqual([
      "Municipality",
      "Municipality",
      "MigrantOrganization",
    ]);
  });

  it("is null when nobody has that id, and a coded error when the id is of something else", async () => {
    const { data, errors } = await service.ask(
      `{ unknown: agreement(id: "agr_1") { id } foreign: agreement(id: "net_1") { id } }`,
    );
    expect(data).toEqual({ unknown: null, foreign: null });
    expect(errors).toMatchObject([{ path: ["foreign"], extensions: { code: "INVALID_ID" } }]);
  });
});

describe("the agreements of a partner", () => {
  it("are those in force on the day, the latest first", async () => {
    const ask = (on: string | null) =>
      service.ask(
        `query ($on: Date) { node(id: "mun_05122000") { ... on Municipality {
        agreements(on: $on) { period { start end } partners { id } } } } }`,
        { on },
      );
    const { data } = await ask(null);
    const { agreements } = data.node;
    expect(agreements.length).toBeGreaterThan(0);
    const starts = agreements.map(({ period }: any) => period.start);
    expect(starts).toEqual(starts.toSorted().reverse());
    for (const { period, partners } of agreements) {
      expect(period.start <= "2026-11-18" && (period.end === null || period.end >= "2026-11-18")).toBe(true);
      expect(partners).toContainEqual({ id: "mun_05122000" });
    }
    expect((await ask("2026-11-18")).data).toEqual(data);
    expect((await ask("2000-01-01")).data.node.agreements).toEqual([]);
  });

  it("take two statements for all partners of a network", async () => {
    const { data, statements } = await service.ask(`{ network(id: "net_solinger_integrationsnetzwerk") {
      members(first: 100) { nodes { agreements { title partners { id } } } } } }`);
    expect(data.network.members.nodes.flatMap(({ agreements }: any) => agreements).length).toBeGreaterThan(5);
    expect(statements).toBe(4); // the network, its members, their agreements, the partners of these
  });
});
