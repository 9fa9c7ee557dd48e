import type { GraphQLSchema } from "graphql";
import { randomQuery } from "../execution/nasty/random-query.ts";

/** One request that somebody without good intentions, or without luck, might send. */
export interface FuzzInput {
  method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "OPTIONS";
  path: string;
  type: string;
  body: string | Buffer | undefined;
}

/** The same inputs for the same seed: the one that fails can be sent again. */
export function* fuzzInputs(seed: number, count: number, schema: GraphQLSchema): Generator<FuzzInput> {
  const draw = generator(seed);
  const below = (limit: number) => Math.floor(draw() * limit);
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const text = (length: number) =>
    Array.from({ length }, () => String.fromCodePoint(below(one([128, 0x2000, 0x10ffff])))).join("");
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => below(256)));
  const asJson = (body: unknown): FuzzInput => ({
    ...post,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

  /** A text with some of it lost, doubled, or replaced. */
  const damage = (whole: string): string => {
    let damaged = whole;
    for (let times = 1 + below(4); times > 0; times--) {
      const [from, length] = [below(damaged.length + 1), below(12)];
      const instead = one(["", damaged.slice(from, from + length).repeat(2), text(below(6)), one(signs)]);
      damaged = damaged.slice(0, from) + instead + damaged.slice(from + length);
    }
    return damaged;
  };

  let queries = 0;
  const query = () => randomQuery(seed + queries++, schema);
  // Planning is what takes time; the others are damaged copies of these.
  const valid = Array.from({ length: 60 }, query);

  const kinds: (() => FuzzInput)[] = [
    () => asJson(one(valid)),
    () => ({ ...post, body: bytes(below(400)) }),
    () => asJson(damage(JSON.stringify(one(valid)))),
    () => asJson({ query: damage(one(valid).query) }),
    () => asJson({ query: text(below(200)) }),
    () => {
      const depth = below(3_000);
      const [open, close] = one([
        ["{a", "}"],
        ["{a(b:[", "])}"],
        ["{a(b:{c:", "})}"],
        ["{...on A", "}"],
        ["[", "]"],
        ["(", ")"],
      ] as const);
      return asJson({ query: open.repeat(depth) + one(["", "x", close.repeat(depth)]) });
    },
    () => {
      const depth = below(20_000);
      const [open, close] = one([
        ["[", "]"],
        ['{"a":', "}"],
      ] as const);
      return asJson(
        `{"query":"query($a:ID!){node(id:$a){id}}","variables":{"a":${open.repeat(depth)}1${close.repeat(depth)}}}`,
      );
    },
    () =>
      asJson(`{"query":${JSON.stringify(one(valid).query)},"${one(dangerous)}":{"${one(dangerous)}":${one(values)}}}`),
    () => asJson({ query: `{ ${one(dangerous)} { ${one(dangerous)} } }`, operationName: one(dangerous) }),
    () =>
      asJson(
        `{"query":"query($a:ID!){node(id:$a){id}}","variables":{"a":${one(values)},"${one(dangerous)}":${one(values)}}}`,
      ),
    () =>
      asJson(
        `{"${one(members)}":${one(values)},"${one(members)}":${one(values)},"query":${one([...values, '"{__typename}"'])}}`,
      ),
    () => ({ ...post, type: one(types), body: one([bytes(20), JSON.stringify(one(valid)), "", undefined]) }),
    () => ({
      ...post,
      method: "GET",
      body: undefined,
      path: `/graphql?query=${encodeURIComponent(damage(one(valid).query).toWellFormed())}`,
    }),
    () => ({
      ...post,
      method: "GET",
      body: undefined,
      path: `/graphql?${one(members)}=${one(["%", "%E0%A4%A", "{", "%00", "a&query=b&query=c", "[]"])}`,
    }),
    () => ({ ...post, method: one(methods), path: one(paths), body: undefined }),
  ];
  for (let index = 0; index < count; index++) yield (kinds[index % kinds.length] as () => FuzzInput)();
}

const post: FuzzInput = { method: "POST", path: "/graphql", type: "application/json", body: undefined };
const signs = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "...",
  "@",
  "$",
  '"',
  '"""',
  "#",
  "!",
  ":",
  "|",
  "\\",
  "\u0000",
  "\ud800",
  "\ufeff",
];
const dangerous = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "__typename",
  "valueOf",
  "then",
  "toJSON",
];
const members = ["query", "variables", "operationName", "extensions", "id", "__proto__"];
const values = [
  "null",
  "1",
  "-1e999",
  "true",
  '""',
  '"x"',
  "[]",
  "{}",
  "[[]]",
  '{"persistedQuery":{"version":1,"sha256Hash":"x"}}',
  '{"then":1}',
];
const types = [
  "",
  "application/json; charset=x",
  "text/plain",
  "application/xml",
  "x",
  "application/json;",
  "multipart/form-data",
  ",",
];
const methods = ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"] as const;
const paths = [
  "/",
  "/graphql/",
  "/graphql/../etc/passwd",
  "/sandbox/assets/..%2f..%2fpackage.json",
  "/%00",
  "/%",
  "/health/ready?x=%ff",
  "//",
];

/** Mulberry32: small, and good enough to be odd. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
