import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@kommgraph/infra";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, startHouse } from "./house.ts";
import { payloads } from "./payloads.ts";

let house: House;
let editor: string;
beforeAll(async () => {
  house = await startHouse();
  editor = await house.token("mun_05122000", [
    "editor",
    "caseworker",
    "provider",
    "authority",
    "ministry",
    "integration",
  ]);
});
afterAll(() => house.stop());

/** A place for a text in a field's arguments, and the field's call with that text in it. */
interface Place {
  name: string;
  /** Any text may stand here; elsewhere a scalar refuses most of them, and with them the whole request. */
  free: boolean;
  call(text: string): string;
}

function placesOf(field: GraphQLField<unknown, unknown>): Place[] {
  const selection = isLeafType(getNamedType(field.type)) ? "" : " { __typename }";
  return field.args.flatMap((argument) =>
    textsIn(argument).map(({ path, free, literal }) => ({
      free,
      name: `${field.name}(${path})`,
      call: (text: string) => {
        const others = field.args.filter(
          (other) => other !== argument && isNonNullType(other.type) && other.defaultValue === undefined,
        );
        const args = [
          ...others.map((other) => `${other.name}: ${sample(other.type)}`),
          `${argument.name}: ${literal(text)}`,
        ];
        return `${field.name}(${args.join(", ")})${selection}`;
      },
    })),
  );
}

type Literal = (text: string) => string;

/** Every text within an argument: itself, or a field of its input object, with what else the object needs. */
function textsIn(argument: GraphQLArgument | GraphQLInputField): { path: string; free: boolean; literal: Literal }[] {
  const type = getNullableType(argument.type);
  const list = isListType(type);
  const named = getNamedType(argument.type);
  const wrap = (text: string) => (list ? `[${text}]` : text);
  if (isTextual(named))
    return [
      {
        path: argument.name,
        free: ["String", "ID"].includes(named.name),
        literal: (text) => wrap(JSON.stringify(text)),
      },
    ];
  if (!isInputObjectType(named)) return [];
  const fields = Object.values(named.getFields());
  return fields.flatMap((field) =>
    textsIn(field).map(({ path, free, literal }) => ({
      path: `${argument.name}.${path}`,
      free,
      literal: (text: string) => {
        const others = fields.filter(
          (other) => other !== field && isNonNullType(other.type) && other.defaultValue === undefined,
        );
        return wrap(
          `{ ${[...others.map((other) => `${other.name}: ${sample(other.type)}`), `${field.name}: ${literal(text)}`].join(", ")} }`,
        );
      },
    })),
  );
}

function isTextual(type: { name: string }): boolean {
  return ["String", "ID", "LanguageTag", "Decimal", "Date", "DateTime"].includes(type.name);
}

let calls = 0;
/** Some value of a type that is needed and not in question. */
function sample(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${sample(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? "X";
  if (isInputObjectType(nullable)) {
    const needed = Object.values(nullable.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${needed.map((field) => `${field.name}: ${sample(field.type)}`).join(", ")} }`;
  }
  const samples: Record<string, string> = {
    Int: "5",
    Float: "51.2",
    Boolean: "true",
    Date: '"2027-01-01"',
    DateTime: '"2027-01-01T09:00:00Z"',
    Decimal: '"10.00"',
    LanguageTag: '"ar"',
    ID: `"mun_05122000"`,
    String: `"text ${calls++}"`,
  };
  return samples[(nullable as { name: string }).name] ?? "null";
}

function roots(): { query: GraphQLObjectType; mutation: GraphQLObjectType | undefined; text: string } {
  const text = readFileSync(join(projectRoot, "schema", "supergraph.graphql"), "utf8");
  const schema = buildSchema(text, { assumeValidSDL: true });
  return { query: schema.getQueryType() as GraphQLObjectType, mutation: schema.getMutationType() ?? undefined, text };
}

/** What no answer may show: statements, stacks, files, addresses. */
const insides =
  /\b(select|insert into|update|delete from) "|syntax error at|pg_catalog|node_modules|\.ts:\d+|at async|127\.0\.0\.1:\d+|PostgresError|DriverException/i;

function judge(
  where: string,
  payload: string,
  { status, text, errors = [] }: { status: number; text: string; errors?: any[] | undefined },
): void {
  expect(status, where).toBeLessThan(500);
  // What somebody sent may come back in the sentence that refuses it.
  expect(text.replaceAll(JSON.stringify(payload).slice(1, -1), ""), where).not.toMatch(insides);
  for (const { extensions, message } of errors) {
    expect(extensions?.code, `${where}: ${message}`).toEqual(expect.any(String));
    expect(["INTERNAL_SERVER_ERROR", "SUBGRAPH_INVALID", "SUBGRAPH_UNAVAILABLE"], `${where}: ${message}`).not.toContain(
      extensions.code,
    );
  }
}

function chunksOf<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** How many rows and tables there are, in the schemas of all subgraphs. */
async function inventory(): Promise<Record<string, number>> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('municipalities', 'organizations', 'courses', 'funding', 'network') order by 1",
  );
  const counts: [string, number][] = [];
  for (const { name } of rows) {
    const {
      rows: [row],
    } = await client.query(`select count(*)::int as count from ${name}`);
    counts.push([name, row.count]);
  }
  await client.end();
  return Object.fromEntries(counts);
}

describe("texts that attack", () => {
  const { query, mutation } = roots();

  it("are two hundred and more", () => expect(payloads.length).toBeGreaterThanOrEqual(200));

  it("do nothing in any argument of any query", async () => {
    const places = Object.values(query.getFields()).flatMap(placesOf);
    expect(places.length).toBeGreaterThan(40);
    const before = await inventory();
    const free = places.filter((place) => place.free);
    const guarded = places.filter((place) => !place.free);
    for (const [index, payload] of payloads.entries()) {
      const asked = index % 10 === 0 ? [...chunksOf(free, 12), ...chunksOf(guarded, 1)] : chunksOf(free, 12);
      for (const some of asked) {
        const answer = await house.ask(
          `{ ${some.map(({ call }, index) => `p${index}: ${call(payload)}`).join("\n")} }`,
        );
        judge(`${JSON.stringify(payload.slice(0, 60))} in ${some.map(({ name }) => name).join(", ")}`, payload, answer);
      }
    }
    const after = await inventory();
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [table, count] of Object.entries(before)) expect(after[table], table).toBeGreaterThanOrEqual(count);
  }, 600_000);

  it("do nothing in any argument of any mutation but what is written is written", async () => {
    const places = Object.values(mutation?.getFields() ?? {}).flatMap(placesOf);
    expect(places.length).toBeGreaterThan(40);
    const before = await inventory();
    const some = payloads.filter((_, index) => index % 20 === 0);
    for (const payload of some) {
      for (const { name, call } of places) {
        const answer = await house.ask(`mutation { ${call(payload)} }`, {}, { authorization: `Bearer ${editor}` });
        judge(`${JSON.stringify(payload.slice(0, 60))} in ${name}`, payload, answer);
      }
    }
    expect(Object.keys(await inventory())).toEqual(Object.keys(before));
  }, 600_000);
});
