import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "@kommgraph/infra";
import {
  csvOf,
  domainsOf,
  languages,
  layOutDomain,
  readShareLink,
  searchSchema,
  shareLink,
  tablesOf,
  toggleArgument,
  toggleField,
} from "@kommgraph/sandbox";
import { buildSchema, OperationTypeNode } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);

describe("tables of an answer", () => {
  it("has one for every list of objects, whose first columns say of which row it is part", () => {
    const towns = [
      {
        name: "A",
        courses: { totalCount: 2, nodes: [{ title: "x", period: { start: "2026-01-01" } }, { title: "y" }] },
      },
      { name: "B", languages: ["ar", "de"], courses: { totalCount: 0, nodes: [] } },
    ];
    expect(tablesOf({ attribution: "©", municipalities: { nodes: towns } })).toEqual([
      { path: "", columns: ["attribution"], rows: [["©"]] },
      {
        path: "municipalities",
        columns: ["name", "courses.totalCount", "languages"],
        rows: [
          ["A", 2, null],
          ["B", 0, "ar, de"],
        ],
      },
      {
        path: "municipalities.courses",
        columns: ["(municipalities)", "title", "period.start"],
        rows: [
          ["A", "x", "2026-01-01"],
          ["A", "y", null],
        ],
      },
    ]);
    expect(tablesOf(null)).toEqual([]);
  });

  it("is CSV whose cells no spreadsheet runs, and German Excel reads", () => {
    const table = {
      path: "t",
      columns: ["name", "amount"],
      rows: [
        ["=1+1", "1250.50"],
        ['@sum; "x"\n', -3.5],
        ["-2+3", null],
        ["\t=A1", "05122000"],
      ],
    };
    expect(csvOf(table, "excel")).toBe(
      '\uFEFFname;amount\r\n\'=1+1;1250,50\r\n"\'@sum; ""x""\n";-3,5\r\n\'-2+3;\r\n"\'\t=A1";05122000\r\n',
    );
    expect(csvOf(table, "plain")).toContain("name,amount\r\n'=1+1,1250.50\r\n");
  });
});

describe("links", () => {
  it("hold any text, and are read by their form alone", () => {
    const shared = { query: 'query A { a(b: "&#=%ä😀") }', variables: '{\n  "x": "&y=1"\n}', operation: "A" };
    const link = shareLink("http://localhost/sandbox", shared);
    expect(readShareLink(new URL(link).hash)).toEqual(shared);
    expect(readShareLink("#query=%7Ba%7D&variables=%7B%22b%22%3A1%7D")).toEqual({
      query: "{a}",
      variables: '{\n  "b": 1\n}',
      operation: "",
    });
    expect(readShareLink("#/schema")).toBeUndefined();
    expect(readShareLink("#query=%E0%A4%A")).toMatchObject({ query: "%E0%A4%A" });
  });
});

describe("code to copy", () => {
  let bodies: { body: unknown; authorization: string | undefined; type: string | undefined }[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      const { authorization, "content-type": type } = request.headers;
      bodies.push({ body: JSON.parse(text), authorization, type });
      response.end('{"data":{"ok":true}}');
    });
  });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => void server.close());

  it.each([
    ["curl", "bash", "ask.sh"],
    ["TypeScript", process.execPath, "ask.mts"],
    ["Python", "python3", "ask.py"],
  ] as const)("sends exactly what was meant, whatever signs are in it: %s", async (language, program, name) => {
    bodies = [];
    const nasty = 'it\'s "$HOME" `id` $' + "{x} \\n \\ ''' \"\"\" äö 😀 %s #";
    const query = `query A($a: String) {\n  "\n  """block ' \\ \` $` + '{y}"""\n}';
    const variables = { a: nasty, b: [null, true, 1.5, { c: nasty }] };
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const code = languages[language]({ url, query, variables, operation: "A", signedIn: true });
    const file = join(mkdtempSync(join(tmpdir(), "kommgraph-code-")), name);
    writeFileSync(file, code);
    const { stdout } = await run(program, [file], { env: { PATH: "/usr/bin:/bin", TOKEN: "abc.def" } });
    expect(stdout).toContain('"ok"');
    const [sent] = bodies;
    expect(sent).toMatchObject({ authorization: "Bearer abc.def", type: "application/json" });
    const { query: text, ...rest } = (sent as { body: unknown }).body as { query: string };
    expect(text.trim()).toBe(query.trim());
    expect(rest).toEqual({ variables, operationName: "A" });
  });
});

const schema = buildSchema(readFileSync(join(projectRoot, "schema", "versions", "2026-11-22.graphql"), "utf8"), {
  assumeValidSDL: true,
});

describe("an operation built by clicks", () => {
  const start = { query: "", variables: {} };

  it("is valid after every click, and empty when all is taken out again", () => {
    const chosen = toggleField(schema, OperationTypeNode.QUERY, start, ["municipality", "courses", "nodes", "free"]);
    expect(chosen.query).toBe(
      "{\n  municipality {\n    courses {\n      nodes {\n        free\n      }\n    }\n  }\n}",
    );
    const asked = toggleArgument(schema, OperationTypeNode.QUERY, chosen, ["municipality"], "ags");
    expect(asked.query).toContain("query ($ags: ID) {\n  municipality(ags: $ags)");
    expect(asked.variables).toEqual({ ags: "05122000" });
    const back = toggleArgument(schema, OperationTypeNode.QUERY, asked, ["municipality"], "ags");
    expect(back).toEqual({ query: chosen.query, variables: {} });
    expect(toggleField(schema, OperationTypeNode.QUERY, back, ["municipality", "courses", "nodes", "free"])).toEqual(
      start,
    );
  });

  it("gives a change all that it needs, as variables", () => {
    const { query, variables } = toggleField(schema, OperationTypeNode.MUTATION, start, ["adoptPractice"]);
    expect(query).toContain("mutation ($input: AdoptPracticeInput!)");
    expect(query).toContain("userErrors");
    expect(Object.keys(variables.input as object)).toEqual(["idempotencyKey", "practice", "municipality"]);
  });
});

describe("the schema as pictures", () => {
  it("places every type once, none upon another, and leaves no field out of the table", () => {
    const owners = { Course: ["courses"], CourseProvider: ["courses"], CourseType: ["courses"], Place: ["a", "b"] };
    const domain = domainsOf(schema, owners).find(({ name }) => name === "courses");
    if (!domain) throw new Error("There is no domain of courses.");
    expect(domain.types).toEqual(["Course", "CourseProvider", "CourseType"]);
    const { boxes, relations } = layOutDomain(schema, domain);
    expect(
      boxes
        .filter(({ foreign }) => !foreign)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(domain.types);
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(boxes.length);
    expect(relations).toContainEqual({ from: "CourseProvider", field: "courses", to: "Course", many: true });
  });

  it("are found by words without marks, names before descriptions", () => {
    const [first] = searchSchema(schema, "municipality");
    expect(first?.type).toBe("Municipality");
    expect(searchSchema(schema, "course free").some(({ member }) => member === "freeSeats" || member === "free")).toBe(
      true,
    );
    expect(searchSchema(schema, "  ")).toEqual([]);
  });
});
