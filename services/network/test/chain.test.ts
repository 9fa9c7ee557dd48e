import { randomUUID } from "node:crypto";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { tellLinkedWorld, world } from "./linked-world.ts";
import { catchUpWithItself, type Told, tell } from "./projected-world.ts";

let service: TestService;

beforeAll(async () => {
  service = await testService(network, { demo: "small" });
  await tellLinkedWorld(service.orm);
});
afterAll(() => service.stop());

const path = (from: string, to: string, args = "") =>
  service.ask(`{ path(from: "${from}", to: "${to}"${args}) { kind from { id } to { id } weight } }`);

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
