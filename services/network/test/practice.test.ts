import { nobody, type Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { ministry } from "./people.ts";
import { type Told, tell } from "./projected-world.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
  await tell(service.orm, world);
});
afterAll(() => service.stop());

const [solingen, remscheid, wuppertal, hagen] = ["mun_05122000", "mun_05120000", "mun_05124000", "mun_05914000"];

const need = (id: string, municipalityId: string, people: number, end: string | null): Told => [
  "Need",
  id,
  { municipalityId, topic: "WORK", targetGroup: "WOMEN", people, start: "2025-01-01", end },
];
const course = (id: string, municipalityId: string, capacity: number, start: string): Told => [
  "Course",
  id,
  {
    title: "Kurs",
    topic: "WORK",
    targetGroups: ["WOMEN"],
    municipalityId,
    capacity,
    free: 1,
    start,
    end: "2027-12-31",
  },
];
/** Remscheid closes its gap after it took the practice up, Wuppertal makes it smaller, Hagen has only just begun. */
const world: Told[] = [
  [
    "Practice",
    "pra_work",
    {
      originId: solingen,
      topic: "WORK",
      adoptions: [
        { municipalityId: remscheid, adoptedOn: "2026-01-10" },
        { municipalityId: wuppertal, adoptedOn: "2026-02-10" },
        { municipalityId: hagen, adoptedOn: "2026-10-10" },
      ],
    },
  ],
  ["Practice", "pra_other", { originId: remscheid, topic: "WORK", adoptions: [] }],
  [
    "Practice",
    "pra_health",
    { originId: remscheid, topic: "HEALTH", adoptions: [{ municipalityId: solingen, adoptedOn: "2026-01-10" }] },
  ],
  need("nee_r", remscheid, 30, null),
  course("crs_r", remscheid, 40, "2026-04-01"),
  need("nee_w", wuppertal, 50, null),
  course("crs_w1", wuppertal, 10, "2025-06-01"),
  course("crs_w2", wuppertal, 10, "2026-05-01"),
  need("nee_h", hagen, 12, null),
];

const transfers = async (who: Who, id = "pra_work") =>
  service.ask(
    `query ($id: ID!) { node(id: $id) { ... on Practice { transfers {
      adopter { id } adoptedOn outcome before { day needed offered ratio } after { day needed offered ratio } } } } }`,
    { id },
    { who },
  );

describe("transfers of a practice", () => {
  it("tell who took it up, the latest first, and what stood there before and two quarters after", async () => {
    const { data, errors } = await transfers(nobody);
    expect(errors).toEqual([]);
    expect(data.node.transfers).toEqual([
      {
        adopter: { id: hagen },
        adoptedOn: "2026-10-10",
        outcome: "TOO_EARLY",
        before: { day: "2026-10-10", needed: 12, offered: 0, ratio: 0 },
        after: null,
      },
      {
        adopter: { id: wuppertal },
        adoptedOn: "2026-02-10",
        outcome: "SMALLER",
        before: { day: "2026-02-10", needed: 50, offered: 10, ratio: 0.2 },
        after: { day: "2026-08-11", needed: 50, offered: 20, ratio: 0.4 },
      },
      {
        adopter: { id: remscheid },
        adoptedOn: "2026-01-10",
        outcome: "CLOSED",
        before: { day: "2026-01-10", needed: 30, offered: 0, ratio: 0 },
        after: { day: "2026-07-11", needed: 30, offered: 40, ratio: 1.33 },
      },
    ]);
  });

  it("take two statements for all practices and adopters of a request", async () => {
    const { statements, data } = await service.ask(
      `{ nodes(ids: ["pra_work", "pra_health", "pra_other"]) { ... on Practice { transfers { outcome } } } }`,
    );
    expect(statements).toBe(2);
    expect(data.nodes.map((node: any) => node.transfers.length)).toEqual([3, 1, 0]);
  });

  it("tell nobody of fewer than five people, but those who may know", async () => {
    await tell(service.orm, [need("nee_few", remscheid, 3, "2026-01-31")]);
    await tell(service.orm, [
      [
        "Need",
        "nee_few",
        {
          municipalityId: remscheid,
          topic: "WORK",
          targetGroup: "PARENTS",
          people: 3,
          start: "2025-01-01",
          end: "2026-01-31",
        },
      ],
    ]);
    const [ofPublic, ofMinistry] = [await transfers(nobody), await transfers(ministry)];
    expect(ofPublic.data.node.transfers[2]).toMatchObject({
      outcome: "WITHHELD",
      before: { needed: null, ratio: null },
    });
    expect(ofMinistry.data.node.transfers[2]).toMatchObject({ outcome: "CLOSED", before: { needed: 33 } });
  });

  it("are links from where it began to whoever took it up, with the practice as evidence", async () => {
    const { data } = await service.ask(
      `{ node(id: "${solingen}") { ... on Partner { links(kind: [TRANSFERRED_TO]) { to { id } since evidence { id } } } } }`,
    );
    expect(data.node.links).toContainEqual({
      to: { id: remscheid },
      since: "2026-01-10",
      evidence: [{ id: "pra_work" }],
    });
  });
});

describe("a gap", () => {
  it("comes with what others did about its topic, what most took up first", async () => {
    const { data } = await service.ask(
      `{ node(id: "${hagen}") { ... on Municipality { gaps { topic practices { id } } } } }`,
    );
    expect(data.node.gaps).toEqual([{ topic: "WORK", practices: [{ id: "pra_work" }, { id: "pra_other" }] }]);
  });
});
