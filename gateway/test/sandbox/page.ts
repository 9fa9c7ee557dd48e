import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, vi } from "vitest";
import type { House } from "../graph/house.ts";

export const soon = { timeout: 15_000, interval: 200 };

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

/** Waits until the house has built its sandbox. */
export async function untilBuilt(house: House): Promise<void> {
  await vi.waitFor(
    async () => expect(await (await fetch(`${house.url}/sandbox`)).text()).toContain('<script type="module"'),
    { timeout: 100_000, interval: 1_000 },
  );
}

/** An opened sandbox, and what it did that it should not do. */
export interface Opened {
  page: Page;
  wrongs: string[];
}

export async function openSandbox(
  browser: Browser,
  house: House,
  { hash = "", ...options }: BrowserContextOptions & { hash?: string } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(house.url)) wrongs.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/i.test(message.text())) wrongs.push(message.text());
  });
  page.on("pageerror", (error) => wrongs.push(error.message));
  await page.goto(`${house.url}/sandbox${hash}`);
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

const axe = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What keeps people from using the page, found by axe. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run()")) as {
    violations: { id: string; nodes: { target: string[] }[] }[];
  };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
}
