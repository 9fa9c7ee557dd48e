import { randomUUID } from "node:crypto";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { demonstrationWorld } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { countLinks } from "../src/steering/count-links.ts";
import { quartersUpTo } from "../src/steering/period.ts";
import { catchUpWithItself, type Told, tell } from "./projected-world.ts";

let service: TestService;
const world = demonstrationWorld("small");

beforeAll(async () => {
  service = await testService(network, { demo: "small" });
  await catchUpWithItself(service.orm);
  await tell(service.orm, [
    ...world.organizations.map(
      ({ id, number, town }): Told => [
        "MigrantOrganization",
        id,
        { name: `Verein ${number}`, municipalityId: town.id },
      ],
    ),
    ...world.providers.map(
      ({ id, number, town }): Told => ["CourseProvider", id, { name: `Schule ${number}`, municipalityId: town.id }],
    ),
    ...world.courses.map(
      ({ id, by, town }): Told => [
        "Course",
        id,
        {
          title: "Kurs",
          topic: "LANGUAGE",
          providerId: by,
          municipalityId: town.id,
          start: "2026-10-05",
          end: "2027-03-31",
        },
      ],
    ),
    ...facts,
  ]);
});
afterAll(() => service.stop());

/** Partners of this test alone, in a chain: one funds two, two hands three a practice, three works with four. */
const facts: Told[] = [
  ...["mun_t1", "mun_t2", "mun_t3", "mun_t4", "mun_t5"].map((id): Told => ["Municipality", id, { name: id }]),
  ["Grant", "grt_1", { recipientId: "mun_t1", forwardedFromId: null, cents: "100", awardedOn: "2025-01-01" }],
  ["Grant", "grt_2", { recipientId: "mun_t2", forwardedFromId: "grt_1", cents: "40", awardedOn: "2025-02-01" }],
  ["Grant", "grt_3", { recipientId: "mun_t2", forwardedFromId: "grt_1", cents: "10", awardedOn: "2025-03-01" }],
  [
    "Practice",
    "pra_1",
    {
      originId: "mun_t2",
      adoptions: [
        { municipalityId: "mun_t3", adoptedOn: "2024-05-05" },
        { municipalityId: "mun_t1", adoptedOn: "2027-01-01" },
      ],
    },
  ],
  ["Project", "prj_1", { leadId: "mun_t3", partnerIds: ["mun_t4"], transferredFromId: null }],
  ["Project", "prj_2", { leadId: "mun_t5", partnerIds: [], transferredFromId: "prj_1" }],
  ["Grant", "grt_4", { recipientId: "mun_t5", projectId: "prj_2", cents: "90", awardedOn: "2026-04-01" }],
  [
    "Course",
    "crs_over",
    {
      title: "Vorbei",
      topic: "WORK",
      providerId: "prv_t",
      municipalityId: "mun_t5",
      start: "2026-01-01",
      end: "2026-11-17",
    },
  ],
];

const linkFields = "kind from { id } to { id } since weight evidence { __typename id }";
const linksOf = async (id: string, args = "") =>
  (await service.ask(`{ node(id: "${id}") { ... on Partner { links${args} { ${linkFields} } } } }`)).data.node.links;
const path = (from: string, to: string, args = "") =>
  service.ask(`{ path(from: "${from}", to: "${to}"${args}) { kind from { id } to { id } weight } }`);

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

describe("the shortest chain between two partners", () => {
  it("goes over links of every kind and direction, the strongest of each pair", async () => {
    const { data } = await path("mun_t4", "mun_t1");
    expect(data.path.map(({ kind, from, to }: any) => [kind, from.id, to.id])).toEqual([
      ["COOPERATES_WITH", "mun_t3", "mun_t4"],
      ["TRANSFERRED_TO", "mun_t2", "mun_t3"],
      ["FUNDS", "mun_t1", "mun_t2"],
    ]);
  });

  it("is null where there is none, or none so short, and empty from a partner to itself", async () => {
    expect((await path("mun_t4", "mun_t1", ", maxLength: 2")).data.path).toBeNull();
    expect((await path("mun_t4", "mun_05122000")).data.path).toBeNull();
    expect((await path("org_unknown", "mun_t1")).data.path).toBeNull();
    expect((await path("mun_t1", "mun_t1")).data.path).toEqual([]);
  });

  it("takes two statements once the links are in memory", async () => {
    const [one, other] = [world.organizations[0]?.id ?? "", world.providers.at(-1)?.id ?? ""];
    await path(one, other);
    const { data, statements } = await service.ask(
      `{ path(from: "${one}", to: "${other}", maxLength: 12) { kind weight } }`,
    );
    expect(data.path?.length).toBeGreaterThan(1);
    expect(statements).toBe(2);
  });

  it("knows of a new link as soon as its change is heard, and forgets one that is gone", async () => {
    expect((await path("mun_t5", "mun_05120000")).data.path).toBeNull();
    const who = { partner: "mun_05120000", roles: ["editor" as const], subject: "desk" };
    const { data } = await service.ask(
      `mutation ($input: AgreeCooperationInput!) { agreeCooperation(input: $input) { agreement { id version } } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          title: "Kette",
          kind: "SERVICE",
          partners: ["mun_05120000", "prv_chain"],
          topics: ["WORK"],
          start: "2026-11-01",
        },
      },
      { who },
    );
    expect(data.agreeCooperation.agreement.version).toBe(1);
    await catchUpWithItself(service.orm);
    expect((await path("mun_05120000", "prv_chain")).data.path).toMatchObject([{ kind: "COOPERATES_WITH" }]);
    await tell(service.orm, [["Project", "prj_9", { leadId: "mun_t5", partnerIds: ["prv_chain"] }]]);
    expect((await path("mun_t5", "mun_05120000")).data.path).toHaveLength(2);
    await tell(service.orm, [["Project", "prj_9", null]]);
    expect((await path("mun_t5", "mun_05120000")).data.path).toBeNull();
  });

  it.each([
    ["an id of something else", `path(from: "crs_1", to: "mun_t1") { kind }`, "INVALID_ID"],
    ["a chain of 100", `path(from: "mun_t1", to: "mun_t2", maxLength: 100) { kind }`, "OUT_OF_RANGE"],
    [
      "neighbours of neighbours of neighbours of neighbours",
      `node(id: "mun_t1") { ... on Partner { neighbours(depth: 4) { distance } } }`,
      "OUT_OF_RANGE",
    ],
    ["bridges of a provider", `bridges(municipality: "prv_1") { id }`, "INVALID_ID"],
  ])("is refused for %s", async (_what, field, code) => {
    expect((await service.ask(`{ ${field} }`)).errors).toMatchObject([{ extensions: { code } }]);
  });
});

describe("neighbours", () => {
  it("are those over one, two or three links, the nearest first", async () => {
    const of = async (depth: number) =>
      (
        await service.ask(
          `{ node(id: "mun_t1") { ... on Partner { neighbours(depth: ${depth}) { distance partner { id } } } } }`,
        )
      ).data.node.neighbours.map(({ distance, partner }: any) => `${distance} ${partner.id}`);
    expect(await of(1)).toEqual(["1 mun_t2"]);
    expect(await of(3)).toEqual(["1 mun_t2", "2 mun_t3", "3 mun_t4", "3 mun_t5"]);
  });
});

describe("bridges", () => {
  it("are whoever holds the local network together, and nobody where everybody is tied twice", async () => {
    await tell(service.orm, [
      ["CourseProvider", "prv_b1", { name: "Brücke", municipalityId: "mun_b" }],
      ...["org_b2", "org_b3", "org_b4"].map(
        (id): Told => ["CourseProvider", id.replace("org", "prv"), { name: id, municipalityId: "mun_b" }],
      ),
      ["Project", "prj_b1", { leadId: "prv_b1", partnerIds: ["prv_b2", "prv_b3"] }],
      ["Project", "prj_b2", { leadId: "prv_b3", partnerIds: ["prv_b4"] }],
    ]);
    const bridges = async () =>
      (await service.ask(`{ bridges(municipality: "mun_b") { id } }`)).data.bridges.map(({ id }: any) => id);
    expect(await bridges()).toEqual(["prv_b1", "prv_b3"]);
    await tell(service.orm, [["Project", "prj_b3", { leadId: "prv_b2", partnerIds: ["prv_b4"] }]]);
    expect(await bridges()).toEqual([]);
  });

  it("of a county take its towns together", async () => {
    const { data, errors } = await service.ask(`{ bridges(municipality: "mun_05154000") { __typename id } }`);
    expect(errors).toEqual([]);
    expect(data.bridges.length).toBeGreaterThan(0);
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
