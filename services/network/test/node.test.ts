import { type TestService, testService } from "@kommgraph/infra/testing";
import { idPrefixes, parseId } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network, { demo: "small" });
});
afterAll(() => service.stop());

const ask = (ids: string[]) => service.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`, { ids: ids });

describe("a node", () => {
  it("is the row itself where it is ours", async () => {
    const { data } = await service.ask(`{
      node(id: "net_solinger_integrationsnetzwerk") { __typename id ... on Network { name } ... on Partner { networks { id } } }
    }`);
    expect(data.node).toMatchObject({ __typename: "Network", name: "Solinger Integrationsnetzwerk" });
  });

  it("is the key of its type where another subgraph owns it, without a statement", async () => {
    const foreign = idPrefixes.filter((prefix) => parseId(`${prefix}_1`).subgraph !== "network");
    const ids = foreign.map((prefix) => `${prefix}_05122000`);
    const { data, errors, statements } = await ask(ids);
    expect(errors).toEqual([]);
    expect(statements).toBe(0);
    expect(data.nodes).toEqual(ids.map((id) => ({ __typename: parseId(id).type, id })));
    expect(data.nodes).toContainEqual({ __typename: "ImmigrationOffice", id: "imo_05122000" });
  });

  it("brings along what this subgraph knows of a partner", async () => {
    const { data } = await service.ask(
      `{ node(id: "mun_05122000") { ... on Partner { networks { id } agreements { id } } } }`,
    );
    expect(data.node.networks).toContainEqual({ id: "net_solinger_integrationsnetzwerk" });
  });

  it("is null when the id is ours and nobody has it", async () => {
    const { data, errors } = await service.ask(
      `{ network: node(id: "net_1") { id } agreement: node(id: "agr_1") { id } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ network: null, agreement: null });
  });

  it.each(["Solingen", "xyz_1", "mun_", "mun", "", "mun_05122000 ", "MUN_05122000"])(
    "is a coded error when the id is “%s”",
    async (id) => {
      const { data, errors } = await service.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id });
      expect(data).toEqual({ node: null });
      expect(errors).toMatchObject([
        { path: ["node"], extensions: { code: "INVALID_ID" }, message: expect.stringContaining("mun_05122000") },
      ]);
    },
  );
});

describe("many nodes", () => {
  it("keep the order of their ids, repeat what is asked for twice, and lose only the broken one", async () => {
    const { data, errors, statements } = await ask([
      "prv_1",
      "net_solinger_integrationsnetzwerk",
      "nonsense",
      "net_0",
      "prv_1",
      "net_solinger_integrationsnetzwerk",
    ]);
    const provider = { __typename: "CourseProvider", id: "prv_1" };
    const solingen = { __typename: "Network", id: "net_solinger_integrationsnetzwerk" };
    expect(data.nodes).toEqual([provider, solingen, null, null, provider, solingen]);
    expect(errors).toMatchObject([{ path: ["nodes", 2], extensions: { code: "INVALID_ID" } }]);
    expect(statements).toBe(1);
  });

  it("are at most a hundred", async () => {
    const ids = Array.from({ length: 101 }, (_, number) => `org_${number}`);
    expect((await ask(ids.slice(1))).data.nodes).toHaveLength(100);
    const { errors } = await ask(ids);
    expect(errors).toMatchObject([{ extensions: { code: "TOO_MANY_IDS" }, message: expect.stringContaining("101") }]);
  });

  it("are none when none is asked for", async () => {
    expect((await ask([])).data).toEqual({ nodes: [] });
  });
});
