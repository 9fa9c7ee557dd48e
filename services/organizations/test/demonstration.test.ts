import { daysAfter } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CommunityOffer } from "../src/community-offer/community-offer.entity.ts";
import { MigrantOrganization } from "../src/organization/organization.entity.ts";
import { Qualification } from "../src/qualification/qualification.entity.ts";
import { loadDemonstration } from "../src/seed/demonstration.ts";
import { organizations } from "../src/service.ts";

let service: TestService;
let rows: { organizations: MigrantOrganization[]; offers: CommunityOffer[]; qualifications: Qualification[] };
beforeAll(async () => {
  service = await testService(organizations, { demo: "small" });
  rows = {
    organizations: await service.orm.em.fork().find(MigrantOrganization, {}),
    offers: await service.orm.em.fork().find(CommunityOffer, {}),
    qualifications: await service.orm.em.fork().find(Qualification, {}),
  };
});
afterAll(() => service.stop());

/** The Monday of the week in which tests stand. */
const anchor = "2026-11-16";
const dates: Record<string, string[]> = organizations.demonstration?.dates ?? {};

describe("the demonstration of organizations", () => {
  it("says of everything that it is invented", async () => {
    expect([rows.organizations.length, rows.offers.length]).toEqual([600, 1_000]);
    expect(rows.qualifications.length).toBeGreaterThan(500);
    for (const each of Object.values(rows).flat()) expect(each.demonstration).toBe(true);
  });

  it("gives Solingen the network of more than 40 self-organizations that the state wrote about", async () => {
    const { data } = await service.ask(`{
      all: organizations(filter: { municipality: "mun_05122000" }) { totalCount }
      own: organizations(filter: { municipality: "mun_05122000", kind: [MIGRANT_SELF_ORGANIZATION] }) { totalCount } }`);
    expect(data).toEqual({ all: { totalCount: 48 }, own: { totalCount: 43 } });
  });

  it("has about two thirds self-organizations, and some of every kind of organization and offer", () => {
    const share = (kind: string) => rows.organizations.filter((each) => each.kind === kind).length / 600;
    expect(share("MIGRANT_SELF_ORGANIZATION")).toBeCloseTo(0.65, 1);
    expect(share("WELFARE_ASSOCIATION")).toBeCloseTo(0.15, 1);
    expect(share("INTEGRATION_AGENCY")).toBeCloseTo(0.1, 1);
    expect(share("VOLUNTEER_INITIATIVE")).toBeCloseTo(0.1, 1);
    expect(new Set(rows.offers.map(({ kind }) => kind)).size).toBe(8);
  });

  it("has no two organizations of one name in a town, and no website that could exist", () => {
    const names = new Set(rows.organizations.map(({ municipalityId, name }) => `${municipalityId} ${name}`));
    expect(names.size).toBe(600);
    const websites = rows.organizations.flatMap(({ website }) => website ?? []);
    expect(websites.length).toBeGreaterThan(300);
    expect(new Set(websites).size).toBe(websites.length);
    for (const website of websites) {
      const { hostname } = new URL(website);
      expect(hostname).toMatch(/^www\.[a-z0-9-]{3,63}\.example$/);
    }
  });

  it("counts as self-organizations those that are, and none but them", () => {
    for (const { kind, selfOrganization } of rows.organizations) {
      if (selfOrganization !== null) expect(selfOrganization).toBe(kind === "MIGRANT_SELF_ORGANIZATION");
    }
  });

  it("lets organizations speak the languages of their communities, and offers those of their organizations", () => {
    const byId = new Map(rows.organizations.map((each) => [each.id, each]));
    const tamil = rows.organizations.filter(({ name }) => name.includes("Tamilisch"));
    expect(tamil.length).toBeGreaterThan(3);
    for (const { languages, communities } of tamil) {
      expect([languages, communities]).toEqual([
        ["de", "ta"],
        ["LK", "IN"],
      ]);
    }
    for (const { languages, provider } of rows.offers) {
      expect(byId.get(provider.id)?.languages).toEqual(expect.arrayContaining(languages));
    }
  });

  it("leaves no gap in any text", () => {
    const texts = [
      ...rows.organizations.map(({ name }) => name),
      ...rows.offers.flatMap(({ title, schedule, placeName, street }) => [title, schedule ?? "", placeName, street]),
    ];
    for (const text of texts) expect(text ?? "").not.toMatch(/[{}]|undefined|null| {2}|NaN/);
  });

  it("puts offers near the middle of the town, with its postcode", () => {
    for (const { municipalityId, online, postalCode, latitude, longitude } of rows.offers) {
      const town = towns.get(municipalityId);
      if (!town || online) continue;
      expect(postalCode).toBe(town.postalCode);
      expect(Math.abs((latitude ?? 0) - town.latitude)).toBeLessThanOrEqual(0.01);
      expect(Math.abs((longitude ?? 0) - town.longitude)).toBeLessThanOrEqual(0.015);
    }
  });

  it("begins offers on the weekday their words name, from a year before to nine months after the anchor", () => {
    const names = ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag"];
    for (const { startsOn, schedule } of rows.offers) {
      expect(startsOn >= daysAfter(anchor, -52 * 7) && startsOn <= daysAfter(anchor, 39 * 7 + 6)).toBe(true);
      if (schedule) expect(schedule.toLowerCase()).toContain(names[new Date(`${startsOn}T00:00:00Z`).getUTCDay()]);
    }
  });

  it("lists every date column as one that moves with the calendar", async () => {
    const columns = await service.orm.em.execute(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'organizations' and (data_type = 'date' or data_type like 'timestamp%')
         and table_name in (select table_name from information_schema.columns where column_name = 'demonstration')`,
    );
    const listed = Object.entries(dates).flatMap(([table, names]) => names.map((column) => ({ table, column })));
    expect(columns).toHaveLength(listed.length);
    expect(columns).toEqual(expect.arrayContaining(listed));
  });

  it("is the same a week later, but for its dates, which are a week later too", async () => {
    const before = await everyRow();
    const em = service.orm.em.fork();
    await em.begin();
    await em.execute(`delete from community_offer; delete from qualification; delete from migrant_organization`);
    await loadDemonstration({ em, size: "small", anchor: daysAfter(anchor, 7), progress: () => {} });
    await em.commit();
    const after = await everyRow();
    for (const [table, columns] of Object.entries(dates)) {
      for (const row of before[table] ?? []) {
        for (const column of columns) if (row[column]) row[column] = daysAfter(row[column] as string, 7);
      }
    }
    expect(after).toEqual(before);
  });
});

/** Every table as it stands, dates as text. */
async function everyRow(): Promise<Record<string, Record<string, unknown>[]>> {
  const tables = ["migrant_organization", "qualification", "community_offer"];
  const read = tables.map(async (table) => {
    const found = await service.orm.em.execute(`select to_jsonb(t) as "row" from "${table}" t order by id`);
    return [table, found.map(({ row }) => row as Record<string, unknown>)];
  });
  return Object.fromEntries(await Promise.all(read));
}
