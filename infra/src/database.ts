import { DataloaderType, MikroORM, UnderscoreNamingStrategy } from "@mikro-orm/postgresql";
import type { Pool } from "pg";
import { requestTally } from "./context.ts";
import { giveUpDeadConnections } from "./dead-connections.ts";
import type { Service } from "./service.ts";
import type { PoolCounts } from "./telemetry/service-metrics.ts";
import { type StatementObserver, watchStatements } from "./telemetry/watch-statements.ts";
import { ChangeRecorder } from "./write/recorder.ts";

/** The role a service works as; it may use its own schema and nothing else. */
export function roleOf(service: Pick<Service, "name">): string {
  return `kommgraph_${service.name}`;
}

/** Longest a statement, a wait for a lock, and an idle open transaction may take, in milliseconds. */
const limits = { statement_timeout: 5_000, lock_timeout: 2_000, idle_in_transaction_session_timeout: 10_000 };

/**
 * Longest a request waits for a free connection, in milliseconds; then it answers OVERLOADED. The gateway has patience
 * for two seconds, and shall still hear that rather than nothing.
 */
const longestWait = 1_500;

export interface DatabaseOptions {
  /** Connections of a service at most; others wait for one. */
  connections?: number;
  /** Hears of every statement that is over. */
  onStatement?: StatementObserver;
  /** Is given the connections to count. */
  onPool?: (pool: PoolCounts) => void;
}

/**
 * The service's tables. `owner` may change their shape (migrations) and takes the time it needs; `service` works with
 * the rights and limits of the service's own role.
 */
export function openDatabase(
  service: Service,
  url: string,
  as: "owner" | "service",
  { connections = 10, onStatement, onPool }: DatabaseOptions = {},
): Promise<MikroORM> {
  return MikroORM.init({
    entities: [...service.entities],
    clientUrl: url,
    // The migrator looks for its table by schema; everything else relies on the session's search_path.
    ...(as === "owner" && { schema: service.name }),
    dynamicImportProvider: refuseDynamicImport,
    dataloader: DataloaderType.ALL,
    // Else every entity gets accessors of its own for its properties: slower, and old from birth (see `infra/lint`).
    propagationOnPrototype: false,
    namingStrategy: UnderscoreNamingStrategy,
    discovery: { warnWhenNoEntities: false },
    timezone: "UTC",
    forceUtcTimezone: true,
    // Making a connection takes Postgres a process: those that are there are kept for a while.
    pool: { min: 0, max: as === "service" ? connections : 2, idleTimeoutMillis: 60_000 },
    driverOptions: {
      options: sessionOptions(service, as),
      // Migrations and seeds of several services meet at the start, and have the time.
      connectionTimeoutMillis: as === "service" ? longestWait : 10_000,
      onPoolCreated(pool: Pool) {
        giveUpDeadConnections(pool);
        onPool?.(pool);
      },
      application_name: `kommgraph ${service.name}`,
    },
    subscribers: [new ChangeRecorder(service.vanishing ?? [])],
    ...watchStatements(service.name, {
      onStatement,
      begun() {
        const tally = requestTally.getStore();
        if (tally) tally.statements += 1;
      },
    }),
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
