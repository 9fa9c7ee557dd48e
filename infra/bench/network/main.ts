/**
 * The read model of the network: search, coverage, gaps, overlaps and steering with their statements, and path, bridges
 * and neighbours beside the same questions as recursive SQL and with graphology in memory, answers compared.
 * `pnpm bench network [--demo large] [--rounds 5] [--folder a data folder to keep]`.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { towns } from "@kommgraph/schema";
import { Client } from "pg";
import { measure, spread } from "../courses/report.ts";
import { newFolder, port, startHouse } from "../house/house.ts";
import { graphology, ours, recursiveSql, type Way } from "./other-ways.ts";
import { questions } from "./questions.ts";
import { type Ask, askNetwork, databaseOf, untilCaughtUp } from "./subgraph.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== "network"),
  options: {
    demo: { type: "string", default: "large" },
    rounds: { type: "string", default: "5" },
    folder: { type: "string" },
  },
});
const rounds = Number(values.rounds);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const { folder, remove } = values.folder ? { folder: values.folder, remove: () => {} } : newFolder();
const house = await startHouse(folder, values.demo);
try {
  const ask = askNetwork(folder, port);
  const seconds = await untilCaughtUp(ask);
  say(
    `DEMO=${values.demo}: ready in ${(house.startedIn / 1_000).toFixed(1)} s, feeds heard ${seconds.toFixed(1)} s later; ` +
      `${loadavg()[0]?.toFixed(0)} programs wait for this machine`,
  );
  const database = new Client({ connectionString: databaseOf(folder), options: "-c search_path=network,public" });
  await database.connect();
  try {
    await readings(ask);
    await comparison(ask, database);
    await rebuild(ask, database);
  } finally {
    await database.end();
  }
} finally {
  await house.stop();
  remove();
}

async function readings(ask: Ask): Promise<void> {
  say("\n| question | statements | p50 ms | p99 ms | first ms | failed |\n|---|---|---|---|---|---|");
  for (const { name, asked } of questions) {
    const times: number[] = [];
    let statements = 0;
    let failed = 0;
    for (let round = 0; round < rounds; round++) {
      for (const { query, variables } of asked) {
        const answer = await ask(query, variables).catch(() => null);
        if (!answer) {
          failed += 1;
          continue;
        }
        times.push(answer.serverMs);
        statements = Math.max(statements, answer.statements);
      }
    }
    const { p50, p99 } = spread(times.length > 1 ? times.slice(1) : times);
    say(
      `| ${name} | ${statements} | ${[p50, p99, times[0]].map((ms) => ms?.toFixed(1) ?? "none").join(" | ")} | ${failed} |`,
    );
  }
}

/** Loses everything that was heard, and searches while it is heard again. */
async function rebuild(ask: Ask, database: Client): Promise<void> {
  const { rows } = await database.query("select count(*)::integer as changes from change_log");
  const start = performance.now();
  await database.query(`begin; delete from feed_source;
    truncate partner, offer, need, target, grant_fact, cooperation_fact, practice_fact; commit`);
  const times: number[] = [];
  let rebuilt = false;
  const done = untilCaughtUp(ask).then(() => {
    rebuilt = true;
    return (performance.now() - start) / 1_000;
  });
  const search = "query ($search: String) { offers(search: $search) { nodes { id } } }";
  while (!rebuilt) {
    const answer = await ask(search, { search: "sprachkurs" }).catch(() => null);
    times.push(answer?.serverMs ?? Number.POSITIVE_INFINITY);
  }
  const { p50, p99 } = spread(times);
  const seconds = await done;
  say(
    `\nRebuilt from the feeds in ${seconds.toFixed(1)} s (${rows[0].changes} changes); ${times.length} searches meanwhile: ` +
      `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
  );
}

async function comparison(ask: Ask, database: Client): Promise<void> {
  const own = ours(ask);
  const ways: Way[] = [own, await recursiveSql(database), await graphology(database)];
  const { rows: partners } = await database.query<{ id: string }>(
    "select id from partner where type <> 'Municipality' order by md5(id) limit 40",
  );
  const pairs = partners.slice(0, 20).map(({ id }, index) => [id, partners[index + 20]?.id ?? id] as const);
  const places = ["mun_05122000", "mun_05154000"];
  const { rows: ties } = await database.query("select count(*) / 2 as number from tie");
  say(`\n${ties[0].number} pairs of partners are linked.\n`);
  say(`| question | ${ways.map(({ name }) => name).join(" | ")} |\n|---|${ways.map(() => "---").join("|")}|`);
  await compare("path of two partners", (way) =>
    pairs.map(
      ([from, to]) =>
        () =>
          way.path(from, to),
    ),
  );
  await compare("neighbours within three", (way) =>
    pairs.map(
      ([from]) =>
        () =>
          way.neighbours(from),
    ),
  );
  for (const municipality of places) {
    own.municipality = municipality;
    const members = await membersOf(municipality);
    const name = municipality === "mun_05122000" ? "Solingen" : "Kreis Kleve";
    await compare(`bridges of ${name}, ${members.length} partners`, (way) => [() => way.bridges(members)]);
  }

  async function membersOf(municipality: string): Promise<string[]> {
    const inside = [...towns.values()].filter(({ county }) => county === municipality).map(({ id }) => id);
    const all = [municipality, ...inside];
    const { rows } = await database.query<{ id: string }>("select id from partner where municipality_id = any($1)", [
      all,
    ]);
    return [...new Set([...all, ...rows.map(({ id }) => id)])];
  }

  /** Every way is asked the same, and has to answer the same; the median of each, and how many times ours it takes. */
  async function compare(name: string, asked: (way: Way) => (() => Promise<unknown>)[]): Promise<void> {
    const medians: (number | null)[] = [];
    let expected: string | null = null;
    let equal = true;
    for (const way of ways) {
      const times: number[] = [];
      const answers: unknown[] = [];
      try {
        for (const question of asked(way)) {
          const { ms, answer } = await measure(question);
          times.push(ms);
          answers.push(answer);
        }
      } catch (error) {
        if ((error as { code?: string }).code !== "57014") throw error;
        medians.push(null);
        continue;
      }
      const answered = JSON.stringify(answers);
      expected ??= answered;
      equal &&= answered === expected;
      medians.push(spread(times).p50);
    }
    const [first = 1] = medians;
    const cells = medians.map((ms) =>
      ms === null ? "over 60 s" : `${ms.toFixed(1)} ms (${(ms / (first ?? 1)).toFixed(2)})`,
    );
    say(`| ${name}${equal ? "" : " (ANSWERS DIFFER)"} | ${cells.join(" | ")} |`);
  }
}
