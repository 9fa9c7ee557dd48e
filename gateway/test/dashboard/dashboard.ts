import { createLog, projectRoot } from "@kommgraph/infra";
import { freePorts } from "@kommgraph/infra/testing";
import { type SubgraphName, subgraphNames } from "@kommgraph/schema";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import { expect, vi } from "vitest";
import { type Gateway, type GatewayOptions, openGateway } from "../../src/gateway.ts";
import { type House, houseSecret, startHouse } from "../graph/house.ts";
import { type Cuttable, cuttable } from "./cuttable.ts";

/** How somebody looks at the dashboard. */
export interface Look {
  /** What the address says behind the question mark, e.g. `page=offers&level=B1`. */
  search?: string;
  /** Key of a persona. */
  as?: string;
  language?: "de" | "en" | "de-simple";
  theme?: "light" | "dark";
  width?: number;
  /** Another address that may be spoken to, such as that of an issuer. */
  besides?: string;
}

/** A page in the browser, with what went over the wire. */
export interface Opened {
  page: Page;
  requests: Request[];
}

let house: House;
let gateway: Gateway;
let browser: Browser;
let address = "";
let port = 0;
const ways = new Map<SubgraphName, Cuttable>();
/** What no page may ever do. */
const sins: string[] = [];

/** The whole house, with a gateway whose ways to the subgraphs can be cut, and a browser that reaches nobody else. */
export async function startDashboard(): Promise<void> {
  house = await startHouse();
  for (const name of subgraphNames) ways.set(name, await cuttable(Number(new URL(house.urlOf(name)).port)));
  port = await freePorts(1);
  address = `http://127.0.0.1:${port}`;
  await startGateway();
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
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  await vi.waitFor(
    async () => expect(await (await fetch(`${address}/dashboard`)).text()).toContain('<script type="module"'),
    { timeout: 90_000, interval: 500 },
  );
}

export async function stopDashboard(): Promise<void> {
  await browser?.close();
  await gateway?.close();
  for (const way of ways.values()) await way.cut();
  await house?.stop();
}

/** After each test: everything is mended, nothing is open, and no page has spoken to others or broken its policy. */
export async function tidyDashboard(): Promise<void> {
  for (const context of browser.contexts()) {
    for (const page of context.pages()) await page.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  }
  for (const way of ways.values()) await way.mend();
  // A subgraph that was gone is left alone for a while.
  await vi.waitFor(
    async () => {
      const { errors } = await ask(
        '{ municipality(ags: "05122000") { organizations { totalCount } courses { totalCount } grants { totalCount } networks { id } } }',
      );
      expect(errors).toBeUndefined();
    },
    { timeout: 15_000, interval: 250 },
  );
  expect(sins.splice(0)).toEqual([]);
}

export async function startGateway(options: Partial<GatewayOptions> = {}): Promise<void> {
  gateway = await openGateway({
    supergraph: `${projectRoot}/schema/supergraph.graphql`,
    subgraphUrls: Object.fromEntries([...ways].map(([name, way]) => [name, `http://127.0.0.1:${way.port}/graphql`])),
    readiness: "health",
    production: false,
    identity: { kind: "dev" },
    secrets: [houseSecret],
    log: createLog("gateway", { logLevel: "silent" }),
    ...options,
  });
  await gateway.app.listen({ port, host: "127.0.0.1" });
}

export async function stopGateway(): Promise<void> {
  await gateway.close();
}

/** Asks the graph itself, as the public. */
export async function ask(query: string, variables: object = {}): Promise<{ data: any; errors?: any[] }> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data: any; errors?: any[] };
}

/** A subgraph is gone, until the end of the test or until it is started again. */
export const stopSubgraph = (name: SubgraphName) => ways.get(name)?.cut();
export const startSubgraph = (name: SubgraphName) => ways.get(name)?.mend();

/** The house behind it, to ask for or to change something. */
export const theHouse = () => house;
export const dashboardUrl = (look: Look = {}) => `${address}/dashboard?${searchOf(look)}`;

/** Opens the dashboard and waits until no block is loading any more. */
export async function openDashboard(look: Look = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1440, height: 900 },
    colorScheme: look.theme ?? "light",
    reducedMotion: "reduce",
    locale: "de-DE",
    acceptDownloads: true,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const requests = watch(page, context, look.besides);
  await page.goto(dashboardUrl(look));
  await settled(page);
  return { page, requests };
}

/**
 * Waits until the blocks of the page show what they are going to show. What was done just before is drawn in the next
 * frame, and asks after it has been drawn: a page that has not begun yet looks as one that is done.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let frame = 0; frame < 3; frame++)
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  })()`);
  await page.waitForSelector("main:not(:has([aria-busy=true], [data-panel-state=loading])) h1");
}

/** Keeps every question of the page from the graph until what this answers is called. */
export async function holdAnswers(page: Page): Promise<() => void> {
  const mayGo = Promise.withResolvers<void>();
  await page.route("**/graphql", async (route) => {
    await mayGo.promise;
    await route.continue();
  });
  return mayGo.resolve;
}

function watch(page: Page, context: BrowserContext, besides = address): Request[] {
  const requests: Request[] = [];
  context.on("request", (request) => {
    requests.push(request);
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith(besides) && !/^(data|blob):/.test(url))
      sins.push(`speaks to ${url}`);
  });
  page.on("console", (message) => {
    if (/Content Security Policy|TrustedScript|Trusted Type/i.test(message.text())) sins.push(message.text());
  });
  page.on("pageerror", (error) => sins.push(error.stack ?? error.message));
  return requests;
}

function searchOf({ search = "", as, language = "de" }: Look): string {
  const parameters = new URLSearchParams(search);
  if (as) parameters.set("as", as);
  if (language !== "de") parameters.set("lang", language);
  return parameters.toString();
}
