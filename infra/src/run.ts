import { buildSubgraph, portOf } from "@kommgraph/schema";
import type { MikroORM } from "@mikro-orm/postgresql";
import { type Config, readConfig, StartError } from "./config.ts";
import { openDatabase } from "./database.ts";
import { expectColumns } from "./expect-columns.ts";
import { accessTable } from "./identity/access-table.ts";
import { ProofReader } from "./identity/gateway-proof.ts";
import { forgetKeys, runJobs } from "./jobs.ts";
import { runProgram, tellParent } from "./lifecycle.ts";
import { listen } from "./listen.ts";
import { createLog } from "./log.ts";
import { migrate } from "./migrate.ts";
import { embeddedPostgres } from "./postgres/embedded.ts";
import { seed } from "./seed.ts";
import { createServer } from "./server.ts";
import type { Service } from "./service.ts";
import { openTelemetry, type Telemetry } from "./telemetry/telemetry.ts";

const verbs = ["schema", "access", "migrate", "seed", "start"] as const;
type Verb = (typeof verbs)[number];

/**
 * What every service's `main.ts` calls. Verbs: `schema` prints the SDL, `access` who may use what, and that is all; else,
 * in this order, `migrate` brings the database up to date, `seed` loads reference and demonstration data, `start` serves
 * until it is told to stop.
 */
export function run(service: Service, given: string[] = process.argv.slice(2)): Promise<void> {
  return runProgram(async () => {
    const wanted = readVerbs(given);
    if (wanted.includes("schema")) {
      process.stdout.write(`${buildSubgraph(service).sdl}\n`);
      return undefined;
    }
    if (wanted.includes("access")) {
      process.stdout.write(`${accessTable(service).join("\n")}\n`);
      return undefined;
    }
    const config = readConfig();
    const log = createLog(service.name, config);
    const tell = (message: string) => log.info(message);
    const postgres = config.databaseUrl ? undefined : await embeddedPostgres({ folder: config.dataFolder, tell });
    const url = config.databaseUrl ?? (postgres?.url as string);
    const end = await perform(wanted, service, url, config, log).catch(async (error) => {
      await postgres?.stop();
      throw error;
    });
    if (end) return () => end().finally(() => postgres?.stop());
    await postgres?.stop();
    return undefined;
  });
}

function readVerbs(given: string[]): Verb[] {
  if (given.length > 0 && given.every((verb) => verbs.includes(verb as Verb))) return given as Verb[];
  throw new StartError(`“${given.join(" ")}” is not a list of verbs. There are: ${verbs.join(", ")}.`);
}

async function perform(
  wanted: Verb[],
  service: Service,
  url: string,
  config: Config,
  log: ReturnType<typeof createLog>,
) {
  if (wanted.includes("migrate")) log.info(`tables: ${await migrate(service, url)}`);
  const telemetry = await openTelemetry(service.name, config, log);
  const { statement, watchPool } = telemetry.metrics;
  const orm = await openDatabase(service, url, "service", { onStatement: statement, onPool: watchPool });
  await expectColumns(orm, service.name);
  if (wanted.includes("seed")) await seedAndReport(orm, service, config, log);
  if (wanted.includes("start")) return serve(orm, service, config, log, telemetry);
  await orm.close();
  return undefined;
}

async function seedAndReport(orm: MikroORM, service: Service, config: Config, log: ReturnType<typeof createLog>) {
  const report = await seed(orm, service, {
    demo: config.demo,
    progress: (what, done, of) => {
      tellParent({ kind: "progress", what, done, of });
      log.debug({ done, of }, what);
    },
  });
  log.info(report, "data");
  if (report.demonstration === "other size") {
    log.warn(`DEMO=${config.demo} is for a fresh database; this one holds another size and keeps it.`);
  }
}

async function serve(
  orm: MikroORM,
  service: Service,
  config: Config,
  log: ReturnType<typeof createLog>,
  telemetry: Telemetry,
) {
  const app = await createServer(service, orm, {
    config,
    log,
    telemetry,
    sealKey: config.caseSecret,
    proofs: new ProofReader(config.gatewaySecrets, service.name),
  });
  const port = portOf(service.name, config.port);
  await listen(app, { host: config.host, port, name: service.name });
  log.info(`${service.name} answers on http://${config.host}:${port}/graphql`);
  tellParent({ kind: "ready" });
  const jobs = runJobs(orm, [forgetKeys, ...(service.jobs ?? [])], {
    feed: service.feed ?? {},
    log,
    metrics: telemetry.metrics,
  });
  const background = service.background?.({ orm, config, log });
  return async () => {
    await background?.stop();
    await jobs.stop();
    await app.close();
    await orm.close();
    await telemetry.tracing.stop();
  };
}
