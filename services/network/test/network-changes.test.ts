import { randomUUID } from "node:crypto";
import type { Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { agree, end } from "./agreement-desk.ts";
import { association, ministry, remscheid, solingen } from "./people.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
});
afterAll(() => service.stop());

const fields = `network { id name version dissolvedOn topics members { nodes { id } } } userErrors { code message path }`;
const change = (mutation: string, input: object, who: Who, headers = {}) =>
  service.ask(
    `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { answer: ${mutation}(input: $input) { ${fields} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
    { who, headers },
  );
const move = (mutation: "joinNetwork" | "leaveNetwork", input: object, who: Who, headers = {}) =>
  service.ask(
    `mutation ($input: MembershipInput!) { answer: ${mutation}(input: $input) { ${fields} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
    { who, headers },
  );

async function found(name = `Netzwerk ${randomUUID()}`): Promise<{ id: string; version: number }> {
  const { data } = await change("foundNetwork", { name, municipality: "mun_05122000", members: ["org_a1"] }, solingen);
  expect(data.answer.userErrors).toEqual([]);
  return data.answer.network;
}

describe("founding a network", () => {
  it("makes one of the own town, with those who found it as members from today on", async () => {
    const { data } = await change(
      "foundNetwork",
      {
        name: " Runder Tisch Wohnen ",
        municipality: "mun_05122000",
        topics: ["HOUSING"],
        members: ["org_a1", "prv_a2"],
      },
      solingen,
    );
    expect(data.answer).toMatchObject({
      network: {
        name: "Runder Tisch Wohnen",
        topics: ["HOUSING"],
        dissolvedOn: null,
        members: { nodes: [{ id: "org_a1" }, { id: "prv_a2" }] },
      },
      userErrors: [],
    });
    const { data: listed } = await service.ask(`{ networks(topic: HOUSING) { name demonstration source
      members { edges { membership { since demonstration } } } } }`);
    expect(listed.networks).toMatchObject([{ name: "Runder Tisch Wohnen", demonstration: false, source: null }]);
    expect(listed.networks[0].members.edges[0].membership).toEqual({ since: "2026-11-18", demonstration: false });
  });

  it("is refused for another's town, and for the public", async () => {
    const input = { name: "Fremdes Netzwerk", municipality: "mun_05122000" };
    expect((await change("foundNetwork", input, remscheid)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    const nobody: Who = { partner: null, roles: ["reader"], subject: null };
    expect((await change("foundNetwork", input, nobody)).errors).toMatchObject([
      { extensions: { code: "UNAUTHENTICATED" } },
    ]);
  });

  it("tells everything that is wrong at once, and of unknown partners and taken names in the caller's language", async () => {
    const bad = { name: "x", municipality: "mun_05122000", members: ["crs_1", "crs_1"] };
    const { data } = await change("foundNetwork", bad, solingen);
    expect(data.answer.network).toBeNull();
    expect(data.answer.userErrors.map(({ code, path }: any) => [code, path.join(".")])).toEqual([
      ["TEXT_LENGTH", "input.name"],
      ["INVALID_ID", "input.members"],
      ["LIST_LENGTH", "input.members"],
    ]);
    const stranger = await change(
      "foundNetwork",
      { name: "Mit Unbekannten", municipality: "mun_05122000", members: ["mun_05999999", "net_1"] },
      solingen,
    );
    expect(stranger.data.answer.userErrors).toMatchObject([
      { code: "UNKNOWN_PARTNER", message: expect.stringContaining("mun_05999999, net_1") },
    ]);
    const taken = await change(
      "foundNetwork",
      { name: "Solinger Integrationsnetzwerk", municipality: "mun_05122000" },
      solingen,
      { "accept-language": "de" },
    );
    expect(taken.data.answer.userErrors).toMatchObject([
      { code: "NAME_TAKEN", message: expect.stringContaining("gibt es hier schon") },
    ]);
  });

  it("happens once however often it is sent", async () => {
    const input = { idempotencyKey: randomUUID(), name: "Einmal", municipality: "mun_05122000" };
    const answers = await Promise.all(Array.from({ length: 8 }, () => change("foundNetwork", input, solingen)));
    expect(new Set(answers.map(({ data }) => data.answer.network.id)).size).toBe(1);
    const { data } = await service.ask(`{ networks(search: "Einmal") { id } }`);
    expect(data.networks).toHaveLength(1);
  });
});

describe("changing a network", () => {
  it("is for its town alone, and refused to those who have not seen the latest", async () => {
    const { id, version } = await found();
    const revise = (who: Who, expectedVersion: number) =>
      change("reviseNetwork", { network: id, expectedVersion, name: "Neuer Name", note: "Beschluss" }, who);
    expect((await revise(remscheid, version)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await revise(solingen, version)).data.answer.network).toMatchObject({ name: "Neuer Name" });
    expect((await revise(solingen, version)).data.answer.userErrors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
  });

  it("is the ministry's where a network reaches beyond towns", async () => {
    await service.orm.em.execute(`insert into network (id, name, topics) values ('net_wide', 'Weit', '{}')`);
    const revise = (who: Who) =>
      change("reviseNetwork", { network: "net_wide", expectedVersion: 1, purpose: "Weiter" }, who);
    expect((await revise(solingen)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await revise(ministry)).data.answer).toMatchObject({ network: { version: 2 }, userErrors: [] });
  });

  it("ends it with all memberships, keeps its past, and then refuses everything", async () => {
    const { id, version } = await found("Auf Zeit");
    const { data } = await change("dissolveNetwork", { network: id, expectedVersion: version }, solingen);
    expect(data.answer).toMatchObject({
      network: { dissolvedOn: "2026-11-18", members: { nodes: [] } },
      userErrors: [],
    });
    expect((await service.ask(`{ networks(search: "Auf Zeit") { id } }`)).data.networks).toEqual([]);
    expect((await service.ask(`{ network(id: "${id}") { name } }`)).data.network).toEqual({ name: "Auf Zeit" });
    const again = await move(
      "joinNetwork",
      { network: id, partner: "org_a2", expectedVersion: data.answer.network.version },
      solingen,
    );
    expect(again.data.answer.userErrors).toMatchObject([{ code: "NETWORK_DISSOLVED" }]);
  });
});

describe("membership", () => {
  it("is a partner's own affair, and its town's for everybody", async () => {
    const { id, version } = await found();
    const left = await move("leaveNetwork", { network: id, partner: "org_a1", expectedVersion: version }, association);
    expect(left.data.answer).toMatchObject({ network: { version: version + 1, members: { nodes: [] } } });
    const foreign = { network: id, partner: "org_a2", expectedVersion: version + 1 };
    expect((await move("joinNetwork", foreign, association)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    expect((await move("joinNetwork", foreign, remscheid)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    const joined = await move("joinNetwork", foreign, solingen);
    expect(joined.data.answer.network.members.nodes).toEqual([{ id: "org_a2" }]);
  });

  it("begins once, ends once, and can begin again", async () => {
    const { id, version } = await found();
    const codes: string[] = [];
    let now = version;
    for (const mutation of ["joinNetwork", "leaveNetwork", "leaveNetwork", "joinNetwork", "joinNetwork"] as const) {
      const { data } = await move(mutation, { network: id, partner: "org_a1", expectedVersion: now }, association);
      codes.push(data.answer.userErrors[0]?.code ?? "done");
      now = data.answer.network?.version ?? now;
    }
    expect(codes).toEqual(["ALREADY_MEMBER", "done", "NOT_A_MEMBER", "done", "ALREADY_MEMBER"]);
  });

  it("keeps the past of one who was a member for years: yesterday was the last day", async () => {
    const { id, version } = await found();
    await service.orm.em.execute(`update membership set since = '2020-01-01' where network_id = ?`, [id]);
    await move("leaveNetwork", { network: id, partner: "org_a1", expectedVersion: version }, association);
    const { data } = await service.ask(`{ network(id: "${id}") {
      before: members(on: "2026-11-17") { edges { membership { since until } } } today: members { nodes { id } } } }`);
    expect(data.network).toEqual({
      before: { edges: [{ membership: { since: "2020-01-01", until: "2026-11-17" } }] },
      today: { nodes: [] },
    });
  });

  it("is not possible of a network in itself", async () => {
    const { id, version } = await found();
    const { data } = await move("joinNetwork", { network: id, partner: id, expectedVersion: version }, solingen);
    expect(data.answer.userErrors).toMatchObject([{ code: "MEMBER_OF_ITSELF", path: ["input", "partner"] }]);
  });
});

describe("the history of a network", () => {
  it("says who came and went, to its town and the ministry alone", async () => {
    const { id, version } = await found();
    await move("joinNetwork", { network: id, partner: "org_a3", expectedVersion: version, note: "neu" }, solingen);
    const history = (who: Who) =>
      service.ask(
        `{ network(id: "${id}") { history { kind mutation by note differences { field before after } } } }`,
        {},
        { who },
      );
    const { data } = await history(solingen);
    expect(data.network.history.map(({ kind, mutation }: any) => [kind, mutation])).toEqual([
      ["CREATED", "foundNetwork"],
      ["UPDATED", "foundNetwork"],
      ["UPDATED", "joinNetwork"],
    ]);
    expect(data.network.history.at(-1)).toMatchObject({
      by: "mun_05122000",
      note: "neu",
      differences: [{ field: "joined", before: null, after: '"org_a3"' }],
    });
    expect((await history(association)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await history(ministry)).data.network.history).toHaveLength(3);
  });
});

describe("the feed of the network service", () => {
  beforeAll(async () => {
    const { data } = await agree(service, { partners: ["mun_05122000", "org_a1"] }, solingen);
    await end(service, data.answer.agreement.id, 1, association);
  });

  it("tells of networks and agreements what everybody may know", async () => {
    const { id } = await found("Im Feed");
    const page = (await (await service.fetch("/changes?after=0&first=1000")).json()) as any;
    const told = page.changes.filter((change: any) => change.id === id);
    expect(told[0]).toMatchObject({
      kind: "CREATED",
      type: "Network",
      data: { name: "Im Feed", municipalityId: "mun_05122000", dissolvedOn: null, demonstration: false },
    });
    expect(new Set(page.changes.map(({ type }: any) => type))).toEqual(new Set(["Network", "Agreement"]));
  });
});
