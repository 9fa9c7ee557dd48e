import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, vi } from "vitest";
import { type House, startHouse } from "../graph/house.ts";

/** How long to look for what is to be seen: only a test that fails waits that long. */
export const soon = { timeout: 60_000, interval: 200 };

let house: House;
let browser: Browser;

/** The whole house with its sandbox built, and a browser. */
export async function startSandbox(): Promise<void> {
  [house, browser] = await Promise.all([startHouse(), startBrowser()]);
  await vi.waitFor(async () => expect(await (await fetch(sandboxUrl())).text()).toContain('<script type="module"'), {
    timeout: 150_000,
    interval: 1_000,
  });
}

export async function stopSandbox(): Promise<void> {
  await browser?.close();
  await house?.stop();
}

/** After each test nothing is open any more. */
export async function tidySandbox(): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}

/** The house behind it. */
export const theHouse = () => house;
export const sandboxUrl = (hash = "") => `${house.url}/sandbox${hash}`;

/** A browser that reaches nobody but this machine. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
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
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

/** An opened sandbox, and what it did that it should not do. */
export interface Opened {
  page: Page;
  wrongs: string[];
}

export async function openSandbox({
  hash = "",
  ...options
}: BrowserContextOptions & { hash?: string } = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  context.setDefaultTimeout(soon.timeout);
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(house.url)) wrongs.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/i.test(message.text())) wrongs.push(message.text());
  });
  page.on("pageerror", (error) => wrongs.push(error.message));
  await page.goto(sandboxUrl(hash));
  if (!hash.startsWith("#/")) await page.waitForSelector(".graphiql-query-editor .view-line");
  return { page, wrongs };
}

/** What stands in an editor, as one line. */
export async function read(page: Page, editor: string): Promise<string> {
  const text = await page.locator(`${editor} .view-lines`).first().textContent();
  return (text ?? "").replaceAll(/\s+/g, " ");
}

/** Types into an editor in place of what is there. */
export async function write(page: Page, editor: string, text: string): Promise<void> {
  await page.click(`${editor} .view-line >> nth=0`, { position: { x: 20, y: 8 } });
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

/** Runs what stands in the editor, and tells which operation went out. */
export async function run(page: Page): Promise<string> {
  const sent = page.waitForRequest(
    (candidate) => candidate.url().endsWith("/graphql") && candidate.method() === "POST",
  );
  const button = page.locator(".graphiql-execute-button");
  await button.click();
  // The button is there before what it runs is: whoever clicks too early clicks again. While it runs it would stop it.
  const again = setInterval(() => void button.click({ timeout: 1_000 }).catch(() => undefined), 2_000);
  const request = await sent.finally(() => clearInterval(again));
  return request.postDataJSON().query;
}
