import { expect, it } from "vitest";
import { createLog } from "../../src/index.ts";

/** What the log says of a thing. */
function logged(thing: object): string {
  const lines: string[] = [];
  createLog("test", { logLevel: "debug" }, { write: (line) => void lines.push(line) }).info(thing, "something");
  return lines.join("");
}

it.each([
  ["a header", { headers: { authorization: "Bearer canary" } }],
  ["a header in a request in an error", { err: Object.assign(new Error("no"), { request: { headers: ["canary"] } }) }],
  ["a token deep inside", { answer: { session: [{ access_token: "canary", refreshToken: "canary" }] } }],
  [
    "secrets of the configuration",
    { config: { caseSecret: "canary", gatewaySecrets: ["canary"], metricsToken: "canary" } },
  ],
  ["an address with a password", { config: { databaseUrl: "postgres://user:canary@host/database" } }],
  ["variables of a request", { request: { variables: { caseRef: "canary" } } }],
  [
    "a query by GET",
    { req: { method: "GET", url: "/graphql?variables={%22a%22:%22canary%22}", headers: { a: "canary" } } },
  ],
  [
    "what Postgres repeats",
    { err: Object.assign(new Error('invalid date: "canary"'), { code: "22007", detail: "canary" }) },
  ],
  ["what a reader of JSON repeats", { err: parseError("canary of a case") }],
  ["the statement of an error", { err: Object.assign(new Error("no"), { query: "select 'canary'" }) }],
])("a line of the log withholds %s", (_what, thing) => {
  const line = logged(thing);
  expect(line).toContain('"msg":"something"');
  expect(line).not.toContain("canary");
});

it("a line of the log keeps what helps: kind, code, place and sentence of an error", () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "book_pkey"'), {
    code: "23505",
    constraint: "book_pkey",
  });
  const { err, ms } = JSON.parse(logged({ err: error, ms: 12 }));
  expect(err).toMatchObject({ type: "Error", code: "23505", constraint: "book_pkey", message: error.message });
  expect(err.stack).toContain("redaction.test.ts");
  expect(ms).toBe(12);
});

function parseError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
