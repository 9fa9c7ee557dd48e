import { DefaultLogger, type LogContext, type Options, type Logger as OrmLogger } from "@mikro-orm/postgresql";
import type { Trace } from "./trace.ts";
import { watchedRequest } from "./watched-request.ts";

/** Called with every statement that is over. */
export type StatementObserver = (kind: StatementKind, seconds: number) => void;

const kinds = ["select", "insert", "update", "delete", "with"] as const;
export type StatementKind = (typeof kinds)[number] | "other";

/** No reader of a trace reads more of a statement. */
const longest = 2_000;

/**
 * How the ORM tells of statements, as options for it. Parameters never leave here: what is seen is the text before
 * they are put into it, and literals in it are left out as well.
 */
export function watchStatements(
  schema: string,
  { onStatement, begun }: { onStatement?: StatementObserver | undefined; begun(): void },
): Pick<Options, "onQuery" | "loggerFactory"> {
  // The ORM hands the very same list of parameters to the beginning and to the end of a statement.
  const running = new WeakMap<readonly unknown[], { since: number; trace: Trace | undefined }>();

  class StatementLogger extends DefaultLogger {
    override logQuery(context: { query: string } & LogContext): void {
      const { query, params, level } = context;
      const run = params && running.get(params);
      if (run && params) {
        running.delete(params);
        onStatement?.(kindOf(query), (performance.now() - run.since) / 1_000);
        run.trace?.end(level === "error" ? "statement failed" : undefined);
      }
      super.logQuery(context);
    }
  }

  return {
    onQuery(sql, params) {
      begun();
      const kind = kindOf(sql);
      const trace = watchedRequest.getStore()?.trace.begin(kind, () => ({
        "db.system.name": "postgresql",
        "db.namespace": schema,
        "db.operation.name": kind,
        "db.query.text": withoutLiterals(sql),
      }));
      running.set(params, { since: performance.now(), trace });
      return sql;
    },
    loggerFactory: (options): OrmLogger => new StatementLogger(options),
  };
}

/** The text of a statement as anybody may read it. */
function withoutLiterals(sql: string): string {
  return sql.slice(0, longest).replace(/'(?:[^']|'')*('|$)/g, "'…'");
}

function kindOf(sql: string): StatementKind {
  const word = /^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase();
  return kinds.find((kind) => kind === word) ?? "other";
}
