import { DataloaderType, MikroORM, UnderscoreNamingStrategy } from "@mikro-orm/postgresql";
import { requestTally } from "./context.ts";
import type { Service } from "./service.ts";
import { ChangeRecorder } from "./write/recorder.ts";

/** The role a service works as; it may use its own schema and nothing else. */
export function roleOf(service: Pick<Service, "name">): string {
  return `kommgraph_${service.name}`;
}

/** Longest a statement, a wait for a lock, and an idle open transaction may take, in milliseconds. */
const limits = { statement_timeout: 5_000, lock_timeout: 2_000, idle_in_transaction_session_timeout: 10_000 };

/**
 * The service's tables. `owner` may change their shape (migrations) and takes the time it needs; `service` works with
 * the rights and limits of the service's own role.
 */
export function openDatabase(service: Service, url: string, as: "owner" | "service"): Promise<MikroORM> {
  return MikroORM.init({
    entities: [...service.entities],
    clientUrl: url,
    // The migrator looks for its table by schema; everything else relies on the session's search_path.
    ...(as === "owner" && { schema: service.name }),
    dynamicImportProvider: refuseDynamicImport,
    dataloader: DataloaderType.ALL,
    namingStrategy: UnderscoreNamingStrategy,
    discovery: { warnWhenNoEntities: false },
    timezone: "UTC",
    forceUtcTimezone: true,
    pool: { min: 0, max: as === "service" ? 10 : 2 },
    driverOptions: {
      options: sessionOptions(service, as),
      connectionTimeoutMillis: 2_000,
      application_name: `kommgraph ${service.name}`,
    },
    subscribers: [new ChangeRecorder(service.vanishing ?? [])],
    onQuery(sql) {
      const tally = requestTally.getStore();
      if (tally) tally.statements += 1;
      return sql;
    },
  });
}

/** Postgres settings of a session, as the start-up packet carries them. */
export function sessionOptions(service: Pick<Service, "name">, as: "owner" | "service"): string {
  const settings: Record<string, string | number> = { search_path: `${service.name},public` };
  if (as === "service") Object.assign(settings, { role: roleOf(service), ...limits });
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
}

function refuseDynamicImport(id: string): Promise<never> {
  throw new Error(`Entities are listed in service.ts, not imported from ${id}`);
}
