import { afterAll, beforeAll, expect, it } from "vitest";
import { houseErrors } from "../../src/execution/error-style.ts";
import { type Both, both } from "./nasty/both.ts";
import { type NastySubgraphs, serveNasty } from "./nasty/serve.ts";
import { subgraphs } from "./nasty/subgraphs.ts";

let nasty: NastySubgraphs;
let gateways: Both;

beforeAll(async () => {
  nasty = await serveNasty();
  gateways = await both(subgraphs, nasty.urls, { errors: houseErrors });
});

afterAll(async () => {
  await gateways.stop();
  await nasty.stop();
});

it("tells code, service and every empty place when a part of the graph is gone, and gives the rest", async () => {
  nasty.faults = { modes: { inventory: "down" }, field: () => undefined };
  const { data, errors } = await gateways.ours("{ products(first: 2) { name shipping } me { name } }");
  expect(data).toEqual({
    products: [
      { name: "Product 0", shipping: null },
      { name: "Product 1", shipping: null },
    ],
    me: { name: "Ada" },
  });
  expect(errors?.map(({ path, extensions }) => [path, extensions.code, extensions.service])).toEqual([
    [["products", 0, "shipping"], "SUBGRAPH_UNAVAILABLE", "inventory"],
    [["products", 1, "shipping"], "SUBGRAPH_UNAVAILABLE", "inventory"],
  ]);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|stacktrace/);
});

it("tells the same on the library's path", async () => {
  nasty.faults = { modes: { people: "down" }, field: () => undefined };
  const { data, errors } = await gateways.ours("{ __schema { queryType { name } } me { name } }");
  expect(data).toEqual({ __schema: { queryType: { name: "Query" } }, me: null });
  expect(errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE", service: "people" } }]);
});

it("reports an error of one entity in all of its places", async () => {
  nasty.faults = {
    modes: {},
    field: (_service, type, field, id) =>
      type === "Product" && field === "inStock" && id.startsWith("x1") ? "throw" : undefined,
  };
  const { errors } = await gateways.ours("{ strictProducts { id inStock } }");
  expect(errors?.map(({ path }) => path)).toEqual([
    ["strictProducts", 0, "inStock"],
    ["strictProducts", 1, "inStock"],
  ]);
});
