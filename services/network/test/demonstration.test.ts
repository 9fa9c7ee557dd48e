import { type TestService, testService } from "@kommgraph/infra/testing";
import { demonstrationWorld } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Cast } from "../src/seed/cast.ts";
import { inventAgreements } from "../src/seed/invent-agreements.ts";
import { inventConsortia } from "../src/seed/invent-consortia.ts";
import { inventMemberships } from "../src/seed/invent-memberships.ts";
import { inventNetworks } from "../src/seed/invent-networks.ts";
import { inventWorkingGroups } from "../src/seed/invent-working-groups.ts";
import { network } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network, { demo: "small" });
});
afterAll(() => service.stop());

const world = demonstrationWorld("small");

describe("the demonstration", () => {
  it("leaves 15 % of the organizations in no network at all, and none of Solingen's", async () => {
    const alone: string[] = [];
    for (let start = 0; start < world.organizations.length; start += 100) {
      const partners = world.organizations
        .slice(start, start + 100)
        .map(({ id }) => ({ __typename: "MigrantOrganization", id }));
      const { data } = await service.ask(
        `query ($partners: [_Any!]!) {
          _entities(representations: $partners) { ... on MigrantOrganization { id networks { id } } } }`,
        { partners },
      );
      alone.push(...data._entities.filter(({ networks }: any) => networks.length === 0).map(({ id }: any) => id));
    }
    expect(alone).toHaveLength(90);
    const solingen = world.organizations.filter(({ town }) => town.name === "Solingen").map(({ id }) => id);
    expect(alone.filter((id) => solingen.includes(id))).toEqual([]);
  });

  it("speaks only of partners that the world of all subgraphs has", async () => {
    const rows = await service.orm.em.execute(
      `select partner_id as id from membership union select partner_id from agreement_partner`,
    );
    const known = new Set([...world.organizations, ...world.providers].map(({ id }) => id));
    const strangers = rows.map(({ id }: any) => id).filter((id) => /^(org|prv)_/.test(id) && !known.has(id));
    expect(strangers).toEqual([]);
    expect(rows.length).toBeGreaterThan(600);
  });

  it("has nobody join a network twice at the same time", async () => {
    const rows = await service.orm.em.execute(
      `select one.partner_id from membership one join membership other using (network_id, partner_id)
       where one.since < other.since and coalesce(one.until, 'infinity') >= other.since`,
    );
    expect(rows).toEqual([]);
    const [{ back }] = (await service.orm.em.execute(
      `select count(*)::int as back from (select from membership group by network_id, partner_id having count(*) > 1) as b`,
    )) as any[];
    expect(back).toBeGreaterThan(10);
  });

  it("has agreements of every kind, gone, in force and to come", async () => {
    const rows = await service.orm.em.execute(
      `select kind, (ends_on < '2026-11-18') as gone, (starts_on > '2026-11-18') as coming, count(*)::int as number
       from agreement group by 1, 2, 3`,
    );
    const numberOf = (matches: (row: any) => boolean) =>
      rows.filter(matches).reduce((sum: number, { number }: any) => sum + number, 0);
    for (const kind of ["INTER_MUNICIPAL", "SERVICE", "REFERRAL", "TRANSFER"])
      expect(numberOf((row) => row.kind === kind)).toBeGreaterThan(30);
    expect(numberOf(({ gone }) => gone)).toBeGreaterThan(30);
    expect(numberOf(({ coming }) => coming)).toBeGreaterThan(10);
  });

  it("is the same at every run, and moves with its Monday", () => {
    const monday = invent("2026-11-16");
    expect(invent("2026-11-16")).toEqual(monday);
    const moved = JSON.parse(JSON.stringify(monday), (_key, value) =>
      /^\d{4}-\d\d-\d\d$/.test(value)
        ? new Date(Date.parse(value) + 21 * 86_400_000).toISOString().slice(0, 10)
        : value,
    );
    expect(JSON.parse(JSON.stringify(invent("2026-12-07")))).toEqual(moved);
  });

  it("of a large state has most of a quarter of a million links; the rest follows from what others invent", () => {
    const cast = new Cast(demonstrationWorld("large"));
    const [anchor, today] = ["2026-11-16", "2026-11-18"];
    const networks = inventNetworks(cast);
    networks.push(...inventWorkingGroups(cast, networks.length));
    const agreements = inventAgreements(cast, anchor);
    agreements.push(...inventConsortia(cast, anchor, agreements.length));
    const names = networks.map(({ network: { name, municipalityId } }) => `${name} ${municipalityId}`);
    expect(new Set(names).size).toBe(names.length);
    const members = inventMemberships(networks, cast, anchor).filter(({ until }) => until === null).length;
    const pairs = agreements
      .filter(({ agreement: { startsOn, endsOn } }) => String(startsOn) <= today && String(endsOn ?? "9") >= today)
      .reduce((sum, { partners }) => sum + (partners.length * (partners.length - 1)) / 2, 0);
    expect(members + pairs).toBeGreaterThan(215_000);
    expect(members + pairs).toBeLessThan(245_000);
  });

  it("names every date it has, so that none stays behind", async () => {
    const rows = (await service.orm.em.execute(
      `select dates.table_name as "table", dates.column_name as "column" from information_schema.columns as dates
       join information_schema.columns as mark using (table_schema, table_name)
       where table_schema = 'network' and mark.column_name = 'demonstration' and dates.data_type = 'date'
         and table_name <> 'offer' -- heard from others, whose feeds tell when it moves`,
    )) as { table: string; column: string }[];
    const named = Object.entries(network.demonstration?.dates ?? {}).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    );
    expect(named.toSorted()).toEqual(rows.map(({ table, column }) => `${table}.${column}`).toSorted());
  });
});

function invent(anchor: string) {
  const cast = new Cast(demonstrationWorld("small"));
  const networks = inventNetworks(cast);
  return {
    networks,
    memberships: inventMemberships(networks, cast, anchor),
    agreements: inventAgreements(cast, anchor),
  };
}
