import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { openSandbox, read, run, sandboxUrl, soon, theHouse, write } from "./page.ts";

const execute = promisify(execFile);

const clipboard = (page: Page): Promise<string> => page.evaluate("navigator.clipboard.readText()");
const query =
  "query Towns($first: Int!) { municipalities(first: $first) { nodes { name courses(first: 10) { nodes { title } } } } }";

/** With a query and variables in the editors that were not run. */
async function openWith(text: string, variables: string, options = {}) {
  const hash = `#query=${encodeURIComponent(text)}&variables=${encodeURIComponent(variables)}`;
  const opened = await openSandbox({ hash, ...options });
  await vi.waitFor(
    async () => expect(await read(opened.page, ".graphiql-query-editor")).toContain(text.slice(0, 20)),
    soon,
  );
  return opened;
}

describe("before something is sent", () => {
  it("tells which subgraphs would be asked how often and what it would cost, as variables say", async () => {
    const { page, wrongs } = await openWith(query, '{"first": 3}');
    const sent: string[] = [];
    page.on("request", (request) => void (request.url().endsWith("/graphql") && sent.push(request.url())));
    await vi.waitFor(
      async () => expect(await page.locator(".plan").textContent()).toMatch(/municipalities 1, courses 1/),
      soon,
    );
    expect(await page.locator(".plan").textContent()).toContain("up to 2 requests in 2 steps");
    // The connection, and three towns with a connection of ten courses each.
    expect(await page.locator(".cost").textContent()).toBe("37 of 5,000 points");
    await write(page, ".graphiql-editor-tool", '{"first": 100}');
    await vi.waitFor(async () => expect(await page.locator(".cost").textContent()).toBe("1,201 of 5,000 points"), soon);
    await write(page, ".graphiql-editor-tool", '{"first": 1000}');
    await vi.waitFor(
      async () => expect(await page.locator(".plan.refused").textContent()).toContain("the limit is 5000"),
      soon,
    );
    await write(page, ".graphiql-query-editor", "{ towns }");
    await vi.waitFor(
      async () => expect(await page.locator(".plan.refused").textContent()).toContain('Cannot query field "towns"'),
      soon,
    );
    expect(sent).toEqual([]);
    expect(wrongs).toEqual([]);
  });
});

describe("an answer", () => {
  it("is shown as a table and saved as CSV that German Excel reads", async () => {
    const { page, wrongs } = await openWith(query, '{"first": 3}');
    await run(page);
    await page.click('[data-action="table"]:not([disabled])');
    await page.selectOption("dialog.answer select", { label: "municipalities (3 rows)" });
    expect(await page.locator("dialog.answer th").allTextContents()).toEqual(["name"]);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-csv="excel"]')]);
    const text = readFileSync(await download.path(), "utf8");
    expect(download.suggestedFilename()).toBe("municipalities.csv");
    expect(text).toMatch(/^\uFEFFname\r\nAachen\r\n/);
    expect(wrongs).toEqual([]);
  });
});

describe("a link", () => {
  it("restores query, variables and operation, runs nothing, and carries no token", async () => {
    const two = "query One { attribution }\n\nquery Two($ags: ID!) { municipality(ags: $ags) { name } }";
    const { page } = await openWith(two, '{"ags":"05122000"}');
    await page.selectOption(".persona select", "ministry");
    await page.waitForSelector(".persona.acting");
    await page.click('[data-action="share"]');
    await vi.waitFor(async () => expect(await page.locator(".told").textContent()).toContain("Link copied"), soon);
    const link = await clipboard(page);
    expect(link.startsWith(`${sandboxUrl()}#query=query%20One`)).toBe(true);
    expect(decodeURIComponent(link)).not.toMatch(/eyJ|Bearer|ministry/i);
    const { page: other, wrongs } = await openSandbox({
      hash: `${new URL(link).hash.replace(/&operation=.*/, "")}&operation=Two`,
    });
    const answered: string[] = [];
    other.on("request", (request) => void (/query Two/.test(request.postData() ?? "") && answered.push(request.url())));
    await vi.waitFor(async () => expect(await read(other, ".graphiql-query-editor")).toContain("query Two"), soon);
    expect(await read(other, ".graphiql-editor-tool")).toContain('"ags": "05122000"');
    expect(await other.locator(".persona select").inputValue()).toBe("nobody");
    expect(answered.filter((url) => url.endsWith("/graphql"))).toEqual([]);
    await other.click(".graphiql-query-editor .view-line >> nth=2");
    await other.keyboard.press("Control+Enter");
    await vi.waitFor(async () => expect(await read(other, ".graphiql-response")).toContain("Solingen"), soon);
    expect(wrongs).toEqual([]);
  });
});

describe("code that is copied", () => {
  it("runs as it is, with quotes, variables and the token: curl, TypeScript, Python", async () => {
    const token = await theHouse().token("mun_05122000", ["editor"]);
    const text =
      'query Found($search: String!) {\n  municipalities(filter: { search: $search }) { totalCount }\n  programme(code: "KOMM_IN") { name }\n}';
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it has to arrive as it is.
    const variables = JSON.stringify({ search: 'O\'Brien "x" $HOME `a` ${b} \\ äö' });
    const { page } = await openWith(text, variables);
    await page.selectOption(".persona select", "integration-centre");
    await page.waitForSelector(".persona.acting");
    const folder = mkdtempSync(join(tmpdir(), "kommgraph-code-"));
    let last = await clipboard(page);
    for (const [language, program, name] of [
      ["curl", "bash", "ask.sh"],
      ["TypeScript", process.execPath, "ask.mts"],
      ["Python", "python3", "ask.py"],
    ] as const) {
      await page.click(`.copy button:text-is("${language}")`);
      await vi.waitFor(async () => expect(await clipboard(page)).not.toBe(last), soon);
      await vi.waitFor(async () => expect(await page.locator(".told").textContent()).toContain("variable TOKEN"), soon);
      const code = await clipboard(page);
      last = code;
      expect(code).not.toContain("eyJ");
      const file = join(folder, name);
      writeFileSync(file, code);
      const { stdout } = await execute(program, [file], { env: { PATH: "/usr/bin:/bin", TOKEN: token } });
      const answer = JSON.parse(stdout);
      expect(answer.data ?? answer, language).toMatchObject({
        municipalities: { totalCount: 0 },
        programme: { name: expect.any(String) },
      });
    }
  });
});

describe("building by clicks", () => {
  it("puts fields, arguments and their variables into the operation, and takes them out again", async () => {
    const { page, wrongs } = await openSandbox();
    await page.click('[aria-label*="Build"]');
    await write(page, ".graphiql-query-editor", " ");
    const tick = (name: string) =>
      page.locator(".build label", { has: page.locator(`span:text-is("${name}")`) }).first();
    await page.fill('.build input[type="search"]', "municipality");
    await tick("municipality").locator("input").click();
    await vi.waitFor(
      async () =>
        expect(await read(page, ".graphiql-query-editor")).toMatch(
          /municipality\(ags: \$ags|municipality\( ?id: \$id|municipality \{/,
        ),
      soon,
    );
    await tick("$ags")
      .locator("input")
      .setChecked(true, { force: true })
      .catch(() => undefined);
    await tick("kind").locator("input").click();
    await vi.waitFor(async () => expect(await read(page, ".graphiql-query-editor")).toContain("kind"), soon);
    await vi.waitFor(async () => expect(await read(page, ".graphiql-editor-tool")).toContain("05122000"), soon);
    await run(page);
    await vi.waitFor(async () => expect(await read(page, ".graphiql-response")).toContain("COUNTY_FREE_CITY"), soon);
    await tick("municipality").locator("input").click();
    await vi.waitFor(async () => expect((await read(page, ".graphiql-query-editor")).trim()).toBe(""), soon);
    expect(wrongs).toEqual([]);
  });
});

describe("the keyboard", () => {
  it("leaves the editor by Tab once Ctrl+M was pressed, and everybody sees what Tab does", async () => {
    const { page } = await openSandbox();
    const mode = page.locator(".tab-key");
    expect(await mode.textContent()).toContain("indents");
    await page.click(".graphiql-query-editor .view-line >> nth=0");
    const inEditor = () =>
      page.evaluate("Boolean(document.activeElement.closest('.graphiql-query-editor .monaco-editor'))");
    await page.keyboard.press("Tab");
    expect(await inEditor()).toBe(true);
    await page.keyboard.press("Control+m");
    await vi.waitFor(async () => expect(await mode.getAttribute("aria-pressed")).toBe("true"), soon);
    expect(await mode.textContent()).toContain("moves on");
    await page.keyboard.press("Tab");
    expect(await inEditor()).toBe(false);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });
});
