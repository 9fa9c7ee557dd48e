import type { AddressInfo } from "node:net";
import type { MikroORM } from "@mikro-orm/postgresql";
import { Client } from "pg";
import type { Config, Demo } from "../config.ts";
import { openDatabase } from "../database.ts";
import { ProofReader, proofHeader, signProof } from "../identity/gateway-proof.ts";
import { nobody, type Who } from "../identity/who.ts";
import { runJob } from "../jobs.ts";
import { createLog } from "../log.ts";
import { createServer } from "../server.ts";
import type { Service } from "../service.ts";
import { openTelemetry } from "../telemetry/telemetry.ts";
import { createTestDatabase, testNow } from "./test-database.ts";

/** The answer to a query, with how many SQL statements it took. */
export interface TestAnswer<Data> {
  data: Data;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
  statements: number;
  /** Milliseconds from the request to the answer, by the service's own clock. */
  ms: number;
}

/** Who asks, and what the request says besides. */
export interface Asking {
  who?: Who;
  headers?: Record<string, string>;
}

/** A service that runs on a real port with a real database of its own. */
export interface TestService {
  /** Base address, e.g. `http://127.0.0.1:51234`. */
  url: string;
  databaseUrl: string;
  orm: MikroORM;
  /** Sends a query through the public door. */
  ask<Data = any>(query: string, variables?: Record<string, unknown>, as?: Asking): Promise<TestAnswer<Data>>;
  /** Any other request, with the gateway's proof of being nobody in particular. */
  fetch(path: string): Promise<Response>;
  /** One turn of a job of the service, as if it were `now`. */
  work(job: string, now?: Date): Promise<void>;
  /** A statement past the service's own rights: to look everywhere, or to break something. */
  asOwner(sql: string, params?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Every line the service has logged, down to the finest level. */
  log: string[];
  stop(): Promise<void>;
}

export interface TestOptions {
  demo?: Demo;
  now?: Date;
  /** Connections to the database at most. */
  connections?: number;
  production?: boolean;
  metricsToken?: string;
  /** A collector that is sent its traces. */
  traces?: Config["traces"];
}

/** The secret that gateway and subgraphs share in tests. */
const secrets = ["a secret for tests alone, long enough to be one"];

/** Starts a service for tests; demonstration data only where a test names it. */
export async function testService(service: Service, options: TestOptions = {}): Promise<TestService> {
  const database = await createTestDatabase(service, options.demo ?? "off");
  const lines: string[] = [];
  const log = createLog(service.name, { logLevel: "debug" }, { write: (line) => void lines.push(line) });
  const telemetry = await openTelemetry(service.name, { traces: options.traces }, log);
  const { statement, watchPool } = telemetry.metrics;
  const orm = await openDatabase(service, database.url, "service", {
    onStatement: statement,
    onPool: watchPool,
    ...(options.connections && { connections: options.connections }),
  });
  const app = await createServer(service, orm, {
    config: { production: options.production ?? false, metricsToken: options.metricsToken },
    log,
    telemetry,
    sealKey: "a key for tests alone",
    proofs: new ProofReader(secrets, service.name),
    now: () => options.now ?? testNow,
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    url,
    databaseUrl: database.url,
    orm,
    async ask(query, variables = {}, { who = nobody, headers = {} } = {}) {
      const body = JSON.stringify({ query, variables });
      const proof = signProof(secrets, who, { audience: service.name, path: "/graphql", body });
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", [proofHeader]: proof, ...headers },
        body,
      });
      const { data, errors = [] } = (await response.json()) as { data: never; errors?: never[] };
      const timing = response.headers.get("server-timing") ?? "";
      const statements = Number(/sql;desc="(\d+)"/.exec(timing)?.[1]);
      const ms = Number(/total;dur=([\d.]+)/.exec(timing)?.[1]);
      return { data, errors, statements, ms };
    },
    fetch(path) {
      const proof = signProof(secrets, nobody, { audience: service.name, path, body: "" });
      return fetch(`${url}${path}`, { headers: { [proofHeader]: proof } });
    },
    async work(name, now = options.now ?? testNow) {
      const job = service.jobs?.find((one) => one.name === name);
      if (!job) throw new Error(`${service.name} has no job “${name}”`);
      await runJob(orm, job, service.feed ?? {}, () => now);
    },
    async asOwner(sql, params = []) {
      const client = new Client({ connectionString: database.url, options: `-c search_path=${service.name},public` });
      await client.connect();
      try {
        return (await client.query(sql, params)).rows;
      } finally {
        await client.end();
      }
    },
    log: lines,
    async stop() {
      await app.close();
      await orm.close();
      await telemetry.tracing.stop();
      await database.drop();
    },
  };
}
