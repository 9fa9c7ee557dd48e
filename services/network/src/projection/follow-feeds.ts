import { setTimeout as sleep } from "node:timers/promises";
import type { BackgroundTools, Logger } from "@kommgraph/infra";
import { subgraphNames } from "@kommgraph/schema";
import type { MikroORM } from "@mikro-orm/postgresql";
import { applyPage } from "./apply-page.ts";
import { ownSource, remoteSource, type Source } from "./source.ts";

/** Changes read at a time and applied in one transaction. */
const first = 1_000;
/** How long a source is asked to wait for a change; so old can “as of” become while nothing happens. */
const waitMs = 1_000;
const longestBackoffMs = 10_000;
/** So long a source may be silent until somebody has to hear of it. */
const worryMs = 60_000;
/** A source that does not wait is not asked more often than this while it has nothing to tell. */
const pauseMs = 50;
/** While catching up, progress is told every so many changes. */
const progressEvery = 10_000;
/** After so many changes in a row, the planner believes in tables that are no longer so; by itself it looks a minute later. */
const usuallyMany = 10_000;

/** Follows all feeds, each in a loop of its own, so that one that is down holds up no other. */
export function followFeeds({ orm, config, log }: BackgroundTools): { stop(): Promise<void> } {
  const sources = subgraphNames.map((name) =>
    name === "network" ? ownSource(orm) : remoteSource(name, config.subgraphUrls[name], config.gatewaySecrets),
  );
  return followSources(orm, sources, log);
}

export function followSources(
  orm: MikroORM,
  sources: readonly Source[],
  log: Logger,
  manyChanges = usuallyMany,
): { stop(): Promise<void> } {
  const end = new AbortController();
  const loops = sources.map((source) => followSource(orm, source, log, manyChanges, end.signal));
  return {
    async stop() {
      end.abort();
      await Promise.all(loops);
    },
  };
}

async function followSource(
  orm: MikroORM,
  source: Source,
  log: Logger,
  manyChanges: number,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  let since = 0;
  let warned = false;
  let caughtUp = false;
  let applied = 0;
  let unseen = 0;
  while (!signal.aborted) {
    try {
      const turn = await followOnce(orm, source, { waitMs: caughtUp ? waitMs : 0, signal });
      if (failures > 0) log[warned ? "info" : "debug"](`${source.name} answers again`);
      failures = 0;
      warned = false;
      if (Math.floor((applied + turn.applied) / progressEvery) > Math.floor(applied / progressEvery)) {
        log.info({ source: source.name, applied: applied + turn.applied }, "catching up");
      }
      applied += turn.applied;
      unseen += turn.applied;
      if (!turn.more) {
        if (unseen >= manyChanges) await orm.em.fork().execute("select refresh_statistics()");
        unseen = 0;
      }
      if (!turn.more && !caughtUp) log.info({ source: source.name, applied }, "caught up");
      caughtUp = !turn.more;
      if (turn.applied === 0) await sleep(pauseMs, undefined, { signal }).catch(() => {});
    } catch (error) {
      if (signal.aborted) return;
      if (failures === 0) since = performance.now();
      failures += 1;
      // While the house starts, nobody answers yet, and that is nothing to worry about.
      log.debug({ reason: reasonOf(error) }, `${source.name} cannot be followed; trying again`);
      if (!warned && performance.now() - since > worryMs) {
        warned = true;
        log.warn({ reason: reasonOf(error) }, `${source.name} cannot be followed for a minute; trying on until it can`);
      }
      await sleep(Math.min(longestBackoffMs, 250 * 2 ** (failures - 1)), undefined, { signal }).catch(() => {});
    }
  }
}

/** What the connection says, in one line: `fetch` itself only says that it failed. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : message;
}

/** Reads one page behind what is known and applies it. */
export async function followOnce(
  orm: MikroORM,
  source: Source,
  { waitMs, signal }: { waitMs: number; signal: AbortSignal },
): Promise<{ applied: number; more: boolean }> {
  const [known] = await orm.em
    .fork()
    .execute(`select position::int8 as position from feed_source where source = ?`, [source.name]);
  const after = Number((known as { position: string } | undefined)?.position ?? 0);
  const page = await source.read({ after, first, waitMs, signal });
  const applied = await applyPage(orm, source.name, after, page);
  return { applied, more: page.more };
}
