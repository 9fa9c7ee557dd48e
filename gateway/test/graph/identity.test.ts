import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nobody, projectRoot, proofHeader, signProof, type Who } from "@kommgraph/infra";
import { type SubgraphName, subgraphNames } from "@kommgraph/schema";
import { Kind, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, houseSecret, startHouse } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.stop());

const solingen = "mun_05122000";
const recordNeed = `mutation ($key: ID!, $municipality: ID!) {
  recordNeed(input: { idempotencyKey: $key, municipality: $municipality, topic: LANGUAGE, targetGroup: PARENTS, level: B1,
    people: 12, start: "2027-01-01", source: "Counted at the desk" }) { need { id people municipality { name } } userErrors { code } } }`;

function bearer(token: string) {
  return { authorization: `Bearer ${token}` };
}

describe("people and machines at the gateway", () => {
  it("write for the partner they act for, and for nobody else", async () => {
    const token = await house.token(solingen, ["editor"]);
    const own = await house.ask(recordNeed, { key: "own", municipality: solingen }, bearer(token));
    expect(own.data.recordNeed).toMatchObject({
      need: { people: 12, municipality: { name: "Solingen" } },
      userErrors: [],
    });
    const foreign = await house.ask(recordNeed, { key: "foreign", municipality: "mun_05111000" }, bearer(token));
    expect(foreign.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  it("need a token to write, and the right role", async () => {
    const variables = { key: "nobody", municipality: solingen };
    expect((await house.ask(recordNeed, variables)).errors).toMatchObject([
      { extensions: { code: "UNAUTHENTICATED" } },
    ]);
    const reader = await house.token(solingen, ["caseworker"]);
    expect((await house.ask(recordNeed, variables, bearer(reader))).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
  });

  it.each([
    ["is broken", "Bearer not.a.token"],
    ["is of another kind", "Basic dXNlcjpwYXNz"],
    ["is empty", "Bearer "],
  ])("get a 401 with a sentence when their token %s", async (_what, authorization) => {
    const { status, errors } = await house.ask("{ regions { name } }", {}, { authorization });
    expect(status).toBe(401);
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  it("find their persona on a developer's machine", async () => {
    const { personas } = (await (await fetch(`${house.url}/dev/personas`)).json()) as {
      personas: { key: string; partner: string }[];
    };
    expect(personas.map(({ key }) => key)).toEqual([
      "nobody",
      "integration-centre",
      "immigration-office",
      "organization",
      "provider",
      "authority",
      "ministry",
      "machine",
    ]);
    const partners = personas.flatMap(({ partner }) => (partner && !partner.startsWith("reg_") ? [partner] : []));
    const { data } = await house.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Partner { name } } }`, {
      ids: partners,
    });
    for (const node of data.nodes) expect(node.name).toMatch(/Solingen/);
  });
});

/** Every query that reaches anything in a subgraph: its schema, each of its entities, each of its root fields. */
function everyQuery(subgraph: SubgraphName): string[] {
  const sdl = readFileSync(join(projectRoot, "schema", "subgraphs", `${subgraph}.graphql`), "utf8");
  const types = parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition] : [],
  );
  const entities = types.filter(({ directives = [] }) => directives.some(({ name }) => name.value === "key"));
  const fields = types.find(({ name }) => name.value === "Query")?.fields ?? [];
  return [
    "{ _service { sdl } }",
    "{ __schema { types { name } } }",
    ...entities.map(
      ({ name }) =>
        `{ _entities(representations: [{ __typename: "${name.value}", id: "mun_05122000" }]) { __typename } }`,
    ),
    ...fields.map(({ name }) => `{ ${name.value} { __typename } }`),
  ];
}

describe("a subgraph reached directly", () => {
  const post = (subgraph: SubgraphName, query: string, proof: (body: string) => string | undefined) => {
    const body = JSON.stringify({ query });
    const header = proof(body);
    return fetch(`${house.urlOf(subgraph)}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(header && { [proofHeader]: header }) },
      body,
    });
  };
  const minister: Who = { partner: null, roles: ["ministry", "authority"], subject: "minister" };
  const proofFor = (
    subgraph: SubgraphName,
    body: string,
    { secret = houseSecret, path = "/graphql", now = Date.now(), who = nobody } = {},
  ) => signProof([secret], who, { audience: subgraph, path, body }, now);

  const attempts: [string, (subgraph: SubgraphName, body: string) => string | undefined][] = [
    ["no proof", () => undefined],
    ["an empty proof", () => "t=0,n=0000000000000000,who=e30,v1=0000000000000000000000000000000000000000000"],
    ["a token in its place", () => "eyJhbGciOiJub25lIn0.e30."],
    [
      "a proof signed by somebody else",
      (subgraph, body) => proofFor(subgraph, body, { secret: "some other secret, also long enough" }),
    ],
    ["a proof that has expired", (subgraph, body) => proofFor(subgraph, body, { now: Date.now() - 60_000 })],
    ["a proof of the future", (subgraph, body) => proofFor(subgraph, body, { now: Date.now() + 60_000 })],
    [
      "a proof for another subgraph",
      (subgraph, body) => proofFor(subgraph === "courses" ? "funding" : "courses", body),
    ],
    ["a proof for another body", (subgraph, body) => proofFor(subgraph, `${body} `)],
    ["a proof for another path", (subgraph, body) => proofFor(subgraph, body, { path: "/changes" })],
    [
      "a proof in which somebody made himself minister",
      (subgraph, body) =>
        proofFor(subgraph, body).replace(
          /who=[^,]+/,
          `who=${Buffer.from(JSON.stringify(minister)).toString("base64url")}`,
        ),
    ],
  ];

  it.each(attempts)("answers 401 to everything that comes with %s", async (_what, forge) => {
    for (const subgraph of subgraphNames) {
      for (const query of everyQuery(subgraph)) {
        const response = await post(subgraph, query, (body) => forge(subgraph, body));
        expect(response.status, `${subgraph} ${query}`).toBe(401);
        expect(await response.json()).not.toHaveProperty("data");
      }
    }
  });

  it("answers a good proof once, and 401 when it is sent again", async () => {
    for (const subgraph of subgraphNames) {
      const query = "{ _service { sdl } }";
      const proof = proofFor(subgraph, JSON.stringify({ query }));
      expect((await post(subgraph, query, () => proof)).status).toBe(200);
      expect((await post(subgraph, query, () => proof)).status).toBe(401);
    }
  });

  it("keeps its change feed behind the same wall, and tells only whether it is ready", async () => {
    for (const subgraph of subgraphNames) {
      expect((await fetch(`${house.urlOf(subgraph)}/changes`)).status).toBe(401);
      expect((await fetch(`${house.urlOf(subgraph)}/`)).status).not.toBe(200);
      expect(await (await fetch(`${house.urlOf(subgraph)}/health/ready`)).json()).toEqual({ status: "ready" });
    }
  });
});
