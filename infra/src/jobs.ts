import type { MikroORM } from "@mikro-orm/postgresql";
import type { Feed } from "./feed/feed.ts";
import type { Logger } from "./log.ts";
import type { ServiceMetrics } from "./telemetry/service-metrics.ts";
import { Change } from "./write/change.ts";
import { keepChanges } from "./write/keep-changes.ts";
import { currentChange } from "./write/recorder.ts";

/** Work that comes back. It runs in one transaction, with history and outbox like a mutation. */
export interface Job {
  name: string;
  everySeconds: number;
  /** Does a bounded part of what is due; true if there is more to do at once. */
  work(change: Change): Promise<boolean>;
}

/** The actor in the history of what nobody but the clock did. */
const clock = { partner: null, roles: ["reader"], subject: "clock" } as const;

/** Jobs learn nothing new, so they have nothing to seal. */
function nothingToSeal(): never {
  throw new Error("a job has nothing to seal");
}

export interface JobTools {
  feed: Feed;
  log: Logger;
  /** Where turns are timed and failures counted. */
  metrics?: ServiceMetrics;
  now?: () => Date;
}

/** Runs the jobs until stopped. Replicas take turns by a lock in the database; a turn that was missed is made up for. */
export function runJobs(
  orm: MikroORM,
  jobs: readonly Job[],
  { feed, log, metrics, now = () => new Date() }: JobTools,
): { stop(): Promise<void> } {
  let stopped = false;
  const running = new Set<Promise<void>>();
  const timers = jobs.map((job) => {
    const turn = (): void => {
      const started = performance.now();
      const over = (failed: boolean) => metrics?.job(job.name, (performance.now() - started) / 1_000, failed);
      const work = runJob(orm, job, feed, now)
        .then(() => over(false))
        .catch((error) => {
          over(true);
          log.error({ err: error }, `job ${job.name}`);
        })
        .finally(() => running.delete(work));
      running.add(work);
    };
    turn();
    return setInterval(() => stopped || turn(), job.everySeconds * 1_000);
  });
  return {
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
}

/** One turn of a job; does nothing while another replica is at it. */
export async function runJob(orm: MikroORM, job: Job, feed: Feed, now: () => Date): Promise<void> {
  for (let more = true; more; ) {
    more = await orm.em.fork().transactional(async (em) => {
      const [lock] = await em.execute(`select pg_try_advisory_xact_lock(hashtext(current_schema() || ?)) as "mine"`, [
        job.name,
      ]);
      if (!(lock as { mine: boolean }).mine) return false;
      const change = new Change(em, clock, now(), nothingToSeal);
      const again = await currentChange.run(change, async () => {
        const result = await job.work(change);
        await em.flush();
        return result;
      });
      await keepChanges(change, job.name, feed);
      return again;
    });
  }
}

/** Keys are kept a week; 24 hours are promised. */
export const forgetKeys: Job = {
  name: "forget idempotency keys",
  everySeconds: 3_600,
  async work({ em, now }) {
    await em.execute(`delete from "idempotency_key" where "created_at" < ?::timestamptz - interval '7 days'`, [
      now.toISOString(),
    ]);
    return false;
  },
};
