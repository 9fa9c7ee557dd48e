import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Role } from "@kommgraph/infra";
import { attribution, readExample, sandboxFolder, variablesFor } from "@kommgraph/sandbox";
import { subgraphNames } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type House, startHouse } from "./house.ts";

const folder = join(sandboxFolder, "examples");
const files = readdirSync(folder);
const exampleOf = (file: string) =>
  readExample(file.replace(".graphql", ""), readFileSync(join(folder, file), "utf8"), new Date());

interface Persona {
  key: string;
  partner: string | null;
  roles: Role[];
}

let house: House;
let personas: Persona[];
beforeAll(async () => {
  house = await startHouse();
  // What only shows when all are heard is empty until then.
  await vi.waitFor(
    async () => {
      const { data } = await house.ask("{ freshness { lagMs } }");
      const lags: number[] = data.freshness.map(({ lagMs }: { lagMs: number | null }) => lagMs ?? Number.NaN);
      expect(lags).toHaveLength(subgraphNames.length);
      expect(Math.max(...lags)).toBeLessThan(10_000);
    },
    { timeout: 60_000, interval: 200 },
  );
  ({ personas } = (await (await fetch(`${house.url}/dev/personas`)).json()) as { personas: Persona[] });
}, 180_000);
afterAll(() => house?.stop());

const nobody: Persona = { key: "nobody", partner: null, roles: [] };

describe("every example of the sandbox", () => {
  it("says what it is called, who needs it and why", () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect(new Set(files.map((file) => exampleOf(file).title)).size).toBe(files.length);
  });

  it("is there for each persona one can act as", () => {
    const asked = new Set(files.map((file) => exampleOf(file).persona ?? "nobody"));
    expect([...asked].toSorted()).toEqual(personas.map(({ key }) => key).toSorted());
  });

  it.each(files)("finds something, without an error: %s", async (file) => {
    const example = exampleOf(file);
    const { partner, roles } = personas.find(({ key }) => key === example.persona) ?? nobody;
    const headers = { ...(roles.length > 0 && { authorization: `Bearer ${await house.token(partner, roles)}` }) };
    const { data, errors } = await house.ask(example.operation, variablesFor(example, partner), headers);
    expect(errors).toBeUndefined();
    for (const root of Object.values(data)) expect(isEmpty(root), JSON.stringify(root)).toBe(false);
  });
});

describe("what came of the money", () => {
  const outcomes = async (headers = {}) => {
    const { data, errors } = await house.ask(
      `{ grants(first: 50, recipient: "mun_05315000") { nodes { project { id
        offers { ... on Course { quality { completed withheld } } }
        costPerOutcome { amount } outcome { courses coursesTold completed cost { amount } } } } } }`,
      {},
      headers,
    );
    expect(errors).toBeUndefined();
    return data.grants.nodes.map(({ project }: any) => project);
  };
  const cents = ({ amount }: { amount: string }) => Number(amount.replace(".", ""));

  it("is a figure for everybody where its courses may be told, and none where one of them is withheld", async () => {
    const projects = await outcomes();
    const told = projects.filter(({ costPerOutcome }: any) => costPerOutcome);
    expect(told.length).toBeGreaterThan(0);
    for (const { costPerOutcome, outcome } of told) {
      expect(outcome.completed).toBeGreaterThanOrEqual(5);
      expect(outcome.coursesTold).toBe(outcome.courses);
      expect(cents(costPerOutcome)).toBe(Math.round(cents(outcome.cost) / outcome.completed));
    }
    const withheld = projects.find(({ offers }: any) => offers.some(({ quality }: any) => quality?.withheld));
    expect(withheld).toMatchObject({ costPerOutcome: null, outcome: { completed: null } });
    const ministry = await outcomes({ authorization: `Bearer ${await house.token(null, ["ministry"])}` });
    const same = ministry.find(({ id }: any) => id === withheld.id);
    expect(same.outcome.completed).toBeGreaterThanOrEqual(5);
  });
});

describe("a town's whole dashboard", () => {
  it("is one query to all five subgraphs, with a fixed number of requests and statements", async () => {
    const { operation, variables } = exampleOf("01-town-at-a-glance.graphql");
    const { data, calls } = await house.ask(operation, variables);
    const town = data.municipality;
    expect(town.name).toBe("Solingen");
    expect(town.population.value).toBe("160643");
    expect(town.jurisdiction.immigrationOffice.name).toBe("Ausländerbehörde Solingen");
    for (const list of [town.needs, town.courses, town.organizations, town.grants]) {
      expect(list.nodes.length).toBeGreaterThan(0);
    }
    for (const { provider, free } of town.courses.nodes) {
      expect(provider.name).toEqual(expect.any(String));
      expect(free).toBeGreaterThan(0);
    }
    expect(town.networks[0].members.nodes.every(({ name }: { name: string }) => name)).toBe(true);
    expect(Object.fromEntries(calls.map(({ name, requests, statements }) => [name, { requests, statements }]))).toEqual(
      {
        // Its own part, then the names of towns in networks and among the recipients of grants.
        municipalities: { requests: 3, statements: 8 },
        // Its own part, then the names of organizations in networks.
        organizations: { requests: 2, statements: 3 },
        courses: { requests: 1, statements: 3 },
        funding: { requests: 1, statements: 3 },
        network: { requests: 1, statements: 3 },
      },
    );
    expect(calls.map(({ name }) => name).toSorted()).toEqual(subgraphNames.toSorted());
  });

  it("says what the licences of its data ask for, in the same words at every door", async () => {
    const { data } = await house.ask("{ attribution }");
    expect(data.attribution).toBe(attribution);
    expect(await (await fetch(`${house.url}/schema.graphql`)).text()).toContain(attribution);
  });
});

/** Whether a person who asked would be left with nothing: no value, or a list of nothing. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0 || value.every((item) => item === null);
  if (typeof value !== "object") return false;
  if (isConnection(value)) return value.totalCount === 0;
  return Object.values(value).some((part) => (Array.isArray(part) || isConnection(part)) && isEmpty(part));
}

function isConnection(value: unknown): value is { totalCount: number } {
  return typeof value === "object" && value !== null && "totalCount" in value;
}
