import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type House, startHouse } from "./house.ts";

let house: House;
let browser: Browser;
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
beforeAll(async () => {
  house = await startHouse();
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  await vi.waitFor(async () => expect(await textOf("/sandbox")).toContain('<script type="module"'), {
    timeout: 90_000,
    interval: 1_000,
  });
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const textOf = async (path: string) => (await fetch(house.url + path)).text();

/** Opens the sandbox and writes down what it should not do. */
async function openSandbox(
  colorScheme: "light" | "dark",
): Promise<{ page: Page; foreign: string[]; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(house.url) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${house.url}/sandbox`);
  await page.waitForSelector(".graphiql-execute-button");
  await page.waitForSelector(".graphiql-query-editor .view-line");
  return { page, foreign, complaints };
}

/** What stands in an editor, as one line. */
async function read(page: Page, editor: string): Promise<string> {
  const text = await page.locator(`${editor} .view-lines`).first().textContent();
  return (text ?? "").replaceAll(/\s+/g, " ");
}

const soon = { timeout: 10_000, interval: 200 };

describe("the sandbox in a browser", () => {
  it("lets people act as one of the personas, and shows as whom they ask", async () => {
    const { page, foreign, complaints } = await openSandbox("light");
    await page.selectOption(".persona select", "integration-centre");
    await page.waitForSelector(".persona.acting");
    const sent = page.waitForRequest((request) => request.url().endsWith("/graphql") && request.method() === "POST");
    await page.click('[data-example="03-who-is-in-charge"]');
    const token = (await sent).headers().authorization ?? "";
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    expect(claims).toMatchObject({ partner: "mun_05122000", roles: ["editor"] });
    // Until it is answered, the same button stops it.
    await vi.waitFor(async () => expect(await read(page, ".graphiql-response")).toContain("Ausländerbehörde"), soon);
    await page.selectOption(".persona select", "nobody");
    const next = page.waitForRequest((request) => request.url().endsWith("/graphql") && request.method() === "POST");
    await page.click(".graphiql-execute-button");
    expect((await next).headers().authorization).toBeUndefined();
    expect([...foreign, ...complaints]).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "runs an example from the menu, asks nobody else and keeps its policy (%s)",
    async (scheme) => {
      const { page, foreign, complaints } = await openSandbox(scheme);
      await page.click('[data-example="03-who-is-in-charge"]');
      await vi.waitFor(
        async () => expect(await read(page, ".graphiql-response")).toContain("Ausländerbehörde Städteregion Aachen"),
        soon,
      );
      expect(await read(page, ".graphiql-editor-tool")).toContain('"search": "Alsdorf"');
      expect(await page.locator(".calls").textContent()).toMatch(/municipalities 1 request, \d statements/);
      const background = await page.evaluate("getComputedStyle(document.querySelector('#sandbox')).backgroundColor");
      expect(background).toBe(scheme === "light" ? "rgb(243, 245, 248)" : "rgb(22, 29, 41)");
      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it("stands ready to run on the first visit", async () => {
    const { page } = await openSandbox("light");
    await page.click(".graphiql-execute-button");
    await vi.waitFor(async () => expect(await read(page, ".graphiql-response")).toContain('"name": "Solingen"'), soon);
  });

  it("runs what a person writes, with the keyboard", async () => {
    const { page, complaints } = await openSandbox("light");
    await page.click(".graphiql-query-editor .view-line >> nth=0", { position: { x: 20, y: 8 } });
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText('query Towns { municipality(ags: "05111000") { name } }');
    await vi.waitFor(async () => expect(await read(page, ".graphiql-query-editor")).toContain("05111000"), soon);
    await page.keyboard.press("Control+Enter");
    await vi.waitFor(async () => expect(await read(page, ".graphiql-response")).toContain("Düsseldorf"), soon);
    expect(complaints).toEqual([]);
  });

  it("says which data is invented and whose the rest is, and links the schema", async () => {
    const { page } = await openSandbox("light");
    expect(await page.locator("header.top").textContent()).toMatch(/courses.*invented for demonstration/s);
    expect(await page.locator("footer.sources").textContent()).toContain("© Statistisches Bundesamt (Destatis) 2023");
    expect(await page.locator('a[href="/schema.graphql"][download]').count()).toBe(1);
  });
});
