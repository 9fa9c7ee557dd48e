import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";

/** How fast the browser's processor is: all of it, or a part. */
export interface Speed {
  name: string;
  slowdown: number;
}

/** A page that was opened, with what it took. */
export interface Opened {
  page: Page;
  /** Milliseconds from the navigation until something could be seen, and until no block was loading any more. */
  painted: number;
  ready: number;
  /** Requests of any kind, and those to the graph. */
  requests: number;
  asked: number;
  /** Bytes of each kind, compressed. */
  sizes: Record<Kind, number>;
  close(): Promise<void>;
}

export const kinds = ["js", "css", "woff2", "json", "graphql"] as const;
export type Kind = (typeof kinds)[number];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
}

/** Opens an address as somebody does who has never been there. */
export async function openCold(browser: Browser, address: string, { slowdown }: Speed): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    locale: "de-DE",
  });
  const page = await context.newPage();
  const bodies: { kind: Kind | undefined; body: Promise<Buffer> }[] = [];
  page.on("response", (response) => {
    bodies.push({ kind: kindOf(response.url()), body: response.body().catch(() => Buffer.alloc(0)) });
  });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(watch);
  await page.goto(address);
  const ready = await settled(page);
  const painted = Number(await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0]?.startTime'));
  const sizes = { js: 0, css: 0, woff2: 0, json: 0, graphql: 0 };
  for (const { kind, body } of bodies) if (kind) sizes[kind] += gzipSync(await body, { level: 9 }).length;
  return {
    page,
    painted,
    ready,
    requests: bodies.length,
    asked: bodies.filter(({ kind }) => kind === "graphql").length,
    sizes,
    close: () => context.close(),
  };
}

/** Waits until nothing has changed for a while, and says when the page was last drawn before. */
export async function settled(page: Page): Promise<number> {
  return Number(await page.evaluate("benchSettled()"));
}

/**
 * Runs in the page before anything of it: notes when the frame was drawn that shows the last change. A page is done
 * when it has its heading, no block is loading, and its map, if it has one, has its districts.
 */
const watch = `
  globalThis.benchDrawn = Infinity;
  const isDone = () =>
    document.querySelector("main:not(:has([aria-busy=true], [data-panel-state=loading])) h1") !== null &&
    [...document.querySelectorAll("svg.map")].every((map) => map.querySelector(".district") !== null);
  globalThis.benchSettled = async () => {
    while (!isDone() || performance.now() - benchDrawn < 700) await new Promise((later) => setTimeout(later, 100));
    return benchDrawn;
  };
  const drawn = () => requestAnimationFrame(() => setTimeout(() => { benchDrawn = performance.now(); }));
  // What is only read out is not drawn.
  const isSeen = ({ target }) => !(target.nodeType === 1 ? target : target.parentElement)?.closest("[data-announcer]");
  new MutationObserver((changes) => changes.some(isSeen) && drawn()).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
`;

function kindOf(url: string): Kind | undefined {
  const { pathname } = new URL(url);
  const name = pathname === "/graphql" ? "graphql" : pathname.slice(pathname.lastIndexOf(".") + 1);
  return kinds.find((kind) => kind === name);
}
