/**
 * The network subgraph as a follower of feeds: how fast it reads what others tell, how long it takes to make everything
 * anew, how far behind it is at 200 changes a second, and how far a receiver of its webhooks.
 * `node --import tsx infra/bench/network/feed.ts [--seconds 30] [--rate 200] [--port 5900]`.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { demonstrationWorld, portOf, subgraphNames } from "@kommgraph/schema";
import { Client } from "pg";
import { environmentWith, projectRoot } from "../../src/config.ts";
import type { FeedChange } from "../../src/feed/feed.ts";
import { proofHeader, signProof } from "../../src/identity/gateway-proof.ts";
import type { ChildMessage } from "../../src/lifecycle.ts";
import { embeddedPostgres } from "../../src/postgres/embedded.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "30" },
    rate: { type: "string", default: "200" },
    port: { type: "string", default: "5900" },
  },
});
const seconds = Number(values.seconds);
const rate = Number(values.rate);
const port = Number(values.port);
const secret = "a secret for this bench alone and long enough to be one";
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const changes: FeedChange[] = [];
const toldAt: number[] = [];
const { providers, courses, organizations } = demonstrationWorld("large");
for (const { id, number, town } of providers)
  tell("CourseProvider", id, { name: `Sprachschule ${number}`, municipalityId: town.id });
for (const { id, number, town } of organizations)
  tell("MigrantOrganization", id, { name: `Verein ${number}`, municipalityId: town.id });
for (const course of courses) tell("Course", course.id, factsOf(course, course.number % 20));

const folder = mkdtempSync(join(tmpdir(), "kommgraph-bench-"));
const postgres = await embeddedPostgres({ folder, tell: () => {} });
const database = new Client({ connectionString: postgres.url, options: "-c search_path=network,public" });
const feeds = await listen(answerFeed);
const receiver = await listen(hear);
const heardAt = new Map<string, number>();
let service: ChildProcess | undefined;
try {
  await database.connect();
  let begun = performance.now();
  service = await start(["migrate", "seed", "start"]);
  await untilApplied(begun, "first reading");
  await stop(service);
  for (const table of ["partner", "offer", "feed_source", "touched_partner"])
    await database.query(`delete from ${table}`);
  begun = performance.now();
  service = await start(["start"]);
  await untilApplied(begun, "made anew");
  await subscribe();
  await measureLag();
} finally {
  if (service) await stop(service);
  await database.end();
  feeds.closeAllConnections();
  feeds.close();
  receiver.closeAllConnections();
  receiver.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function factsOf({ by, town, number }: { by: string; town: { id: string }; number: number }, free: number) {
  const facts = { title: `Kurs ${number}`, providerId: by, municipalityId: town.id, topic: "LANGUAGE" };
  return { ...facts, targetGroups: ["EVERYONE"], start: "2026-12-01", end: null, capacity: 20, free };
}

function tell(type: string, id: string, data: Record<string, unknown>): void {
  toldAt.push(performance.now());
  changes.push({ position: changes.length + 1, at: new Date().toISOString(), kind: "UPDATED", type, id, data });
}

/** One feed of all that is told, in the name of the courses; the others have nothing to tell. It looks for news as often as a real one. */
async function answerFeed(path: string): Promise<string> {
  const { searchParams, pathname } = new URL(path, "http://localhost");
  const [after = 0, first = 0, wait = 0] = ["after", "first", "wait"].map((name) => Number(searchParams.get(name)));
  const all = pathname.startsWith("/courses") ? changes : [];
  for (const end = Date.now() + wait * 1_000; all.length <= after && Date.now() < end; ) await sleep(100);
  const page = all.slice(after, after + first);
  const next = page.at(-1)?.position ?? after;
  return JSON.stringify({ changes: page, next, more: next < all.length });
}

async function hear(_path: string, body: string): Promise<string> {
  heardAt.set(JSON.parse(body).data.id, performance.now());
  return "";
}

async function listen(answer: (path: string, body: string) => Promise<string>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.end(await answer(request.url ?? "", Buffer.concat(chunks).toString()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function start(verbs: string[]): Promise<ChildProcess> {
  const others = subgraphNames.map((name) => [`${name.toUpperCase()}_URL`, `${urlOf(feeds)}/${name}/graphql`]);
  const child = fork(join(projectRoot, "services/network/src/main.ts"), verbs, {
    cwd: projectRoot,
    execArgv: ["--import", "tsx"],
    env: environmentWith({
      ...Object.fromEntries(others),
      DATABASE_URL: postgres.url,
      DEMO: "off",
      PORT: String(port),
      GATEWAY_SECRET: secret,
      CASE_SECRET: secret,
      LOOPBACK_WEBHOOKS: "allow",
      LOG_LEVEL: "error",
    }),
  });
  await new Promise<void>((resolve, reject) => {
    let failure = "The subgraph ended while it was starting.";
    child.on("message", (message: ChildMessage) => {
      if (message.kind === "ready") resolve();
      if (message.kind === "failed") failure = message.message;
    });
    child.once("exit", () => reject(new Error(failure)));
  });
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners("exit");
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function applied(): Promise<number> {
  const { rows } = await database.query("select position::int as position from feed_source where source = 'courses'");
  return rows[0]?.position ?? 0;
}

async function untilApplied(begun: number, what: string): Promise<void> {
  let from: number | undefined;
  while ((await applied()) < changes.length) {
    if (from === undefined && (await applied()) > 0) from = performance.now();
    await sleep(20);
  }
  const end = performance.now();
  const perSecond = changes.length / ((end - (from ?? begun)) / 1_000);
  say(
    `${what}: ${changes.length} changes in ${((end - begun) / 1_000).toFixed(1)} s with the start, ${perSecond.toFixed(0)} a second`,
  );
}

async function subscribe(): Promise<void> {
  const input = { idempotencyKey: "bench", url: `${urlOf(receiver)}/`, types: ["Course"] };
  const query = "mutation ($input: SubscribeInput!) { subscribe(input: $input) { id userErrors { message } } }";
  const body = JSON.stringify({ query, variables: { input } });
  const who = { partner: null, roles: ["integration" as const], subject: "bench" };
  const proof = signProof([secret], who, { audience: "network", path: "/graphql", body });
  const headers = { "content-type": "application/json", [proofHeader]: proof };
  const answer = await fetch(`http://127.0.0.1:${portOf("network", port)}/graphql`, { method: "POST", headers, body });
  const { data } = (await answer.json()) as { data: { subscribe: { id: string | null; userErrors: unknown[] } } };
  if (!data?.subscribe.id) throw new Error(JSON.stringify(data));
}

/** Every change is of another course, so that a receiver is told of each as soon as may be. */
async function measureLag(): Promise<void> {
  const before = changes.length;
  const wanted = seconds * rate;
  const begun = performance.now();
  const teller = setInterval(() => {
    // As many as are due: on a busy machine a timer comes late.
    while (changes.length - before < Math.min(wanted, ((performance.now() - begun) / 1_000) * rate)) {
      const course = courses[(changes.length - before) % courses.length];
      if (course) tell("Course", course.id, factsOf(course, changes.length % 20));
    }
  }, 5);
  const lags: number[] = [];
  for (; lags.length < wanted; await sleep(5)) {
    const known = await applied();
    while (before + lags.length < known) lags.push(performance.now() - (toldAt[before + lags.length] ?? 0));
  }
  clearInterval(teller);
  while (heardAt.size < Math.min(wanted, courses.length)) await sleep(50);
  const told = courses
    .slice(0, Math.min(wanted, courses.length))
    .map(({ id }, index) => (heardAt.get(id) ?? 0) - (toldAt[before + index] ?? 0));
  say(`lag of the projection at ${rate} a second for ${seconds} s: ${percentiles(lags)}`);
  say(
    `until a receiver of webhooks was told: ${percentiles(told)}; ${told.length} told, none twice or missing: ${heardAt.size === told.length}`,
  );
}

function percentiles(list: number[]): string {
  const sorted = list.toSorted((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}
