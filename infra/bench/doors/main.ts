/**
 * `pnpm bench doors [--demo large] [--runs 5]`: the dashboard in a browser: how long each page takes to be ready for
 * somebody who has never been there, how long a choice takes to be seen, and what a page weighs.
 * `--address http://127.0.0.1:4000` looks at a house that runs already.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { spread } from "../courses/report.ts";
import { newFolder, port, startHouse } from "../house/house.ts";
import { type Kind, kinds, launchBrowser, type Opened, openCold, type Speed } from "./browser.ts";
import { choose } from "./choose.ts";
import { choices, views } from "./views.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== "doors"),
  options: {
    demo: { type: "string", default: "small" },
    runs: { type: "string", default: "5" },
    address: { type: "string" },
  },
});
const runs = Number(values.runs);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const whole: Speed = { name: "full speed", slowdown: 1 };
const quarter: Speed = { name: "a quarter", slowdown: 4 };
/** In thousands of bytes, as the dashboard's tests hold them. */
const budgets: Record<Kind, number> = { js: 60, css: 25, woff2: 65, json: 25, graphql: 30 };

const { folder, remove } = newFolder();
const house = values.address ? undefined : await startHouse(folder, values.demo);
const address = values.address ?? `http://127.0.0.1:${port}`;
const addressOf = (search: string) => `${address}/dashboard${search && `?${search}`}`;
const browser = await launchBrowser();
try {
  await untilBuilt();
  say(`${house ? `DEMO=${values.demo}` : address}, median of ${runs}; load average ${loadavg()[0]?.toFixed(1)}`);
  await readiness();
  await choosing();
} finally {
  await browser.close();
  await house?.stop();
  remove();
}

async function readiness(): Promise<void> {
  say(
    `\n| page | first paint ms | ready ms | ready at a quarter ms | requests | to the graph | ${kinds.join(" | ")} |`,
  );
  say(`|---|${"---:|".repeat(5 + kinds.length)}`);
  for (const { name, search } of views) {
    // The first who comes finds nothing prepared in the house; everybody after does.
    await (await openCold(browser, addressOf(search), whole)).close();
    const fast = await openOften(search, whole);
    const slow = await openOften(search, quarter);
    const [any] = fast;
    if (!any) continue;
    const times = [median(fast, "painted"), median(fast, "ready"), median(slow, "ready")].map((ms) => ms.toFixed(0));
    const sizes = kinds.map((kind) => (any.sizes[kind] / 1_000).toFixed(1));
    say(`| ${[name, ...times, any.requests, any.asked, ...sizes].join(" | ")} |`);
  }
  say(`| *budget* | | 1000 | 2500 | | 3 | ${kinds.map((kind) => budgets[kind]).join(" | ")} |`);
}

async function openOften(search: string, speed: Speed): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (let run = 0; run < runs; run++) {
    const one = await openCold(browser, addressOf(search), speed);
    await one.close();
    opened.push(one);
  }
  return opened;
}

async function choosing(): Promise<void> {
  say("\n| choice | its data | full speed ms | a quarter ms |\n|---|---|---:|---:|");
  for (const choice of choices) {
    const times: string[] = [];
    for (const speed of [whole, quarter]) {
      const taken: number[] = [];
      for (let run = 0; run < runs; run++) {
        taken.push(await choose(browser, addressOf(choice.search), choice, speed));
      }
      times.push(spread(taken).p50.toFixed(0));
    }
    say(`| ${choice.name} | ${choice.asks ? "asked for" : "there"} | ${times.join(" | ")} |`);
  }
}

/** The gateway builds the page on its first start, and says so meanwhile. */
async function untilBuilt(): Promise<void> {
  while (!(await (await fetch(addressOf(""))).text()).includes('<script type="module"')) {
    await new Promise((later) => setTimeout(later, 500));
  }
}

function median(opened: readonly Opened[], what: "painted" | "ready"): number {
  return spread(opened.map((one) => one[what])).p50;
}
