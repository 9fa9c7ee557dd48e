import type { SubgraphDefinition, SubgraphName } from "@kommgraph/schema";
import type { EntityClass, EntityManager, MigrationObject, MikroORM } from "@mikro-orm/postgresql";
import type { Config, Demo } from "./config.ts";
import type { Feed } from "./feed/feed.ts";
import type { Job } from "./jobs.ts";
import type { Logger } from "./log.ts";
import type { Measure } from "./telemetry/service-metrics.ts";

/** Tells how far a long step is: `progress("courses", 12_000, 30_000)`. */
export type Progress = (what: string, done: number, of: number) => void;

/** What a seeder gets: a connection inside one transaction, and how to tell where it stands. */
export interface SeedJob {
  em: EntityManager;
  progress: Progress;
}

/** What a demonstration seeder gets besides: how much, and the Monday on which the demonstration stands. */
export interface DemonstrationJob extends SeedJob {
  size: Exclude<Demo, "off">;
  /** Monday of the current week in Europe/Berlin, `YYYY-MM-DD`; every demonstration date is relative to it. */
  anchor: string;
}

/** What work beside the server gets. */
export interface BackgroundTools {
  orm: MikroORM;
  config: Config;
  log: Logger;
}

/** A subgraph, described. `run` starts, migrates, seeds and prints it; `testService` tests it. */
export interface Service extends SubgraphDefinition {
  name: SubgraphName;
  entities: EntityClass<object>[];
  migrations: MigrationObject[];
  /** What of each entity type everybody may know of a change; types that are not listed are in no feed. */
  feed?: Feed;
  /**
   * Entities that are deleted without a trace in the end, such as referrals: they keep steps of their own, and neither
   * history nor feed, which are kept for good, ever hears of them.
   */
  vanishing?: EntityClass<object>[];
  /** Work that comes back, such as letting holds expire; done once per turn however many replicas there are. */
  jobs?: Job[];
  /** Work that goes on from start to stop, such as following what other services tell. */
  background?(tools: BackgroundTools): { stop(): Promise<void> };
  /** Figures of its own for operators, looked up when they are asked for. */
  measures?(orm: MikroORM): Measure[];
  /** Real data the service cannot be without; loaded once per version of its text. */
  reference?: { version: string; load(job: SeedJob): Promise<void> };
  /** Invented data for what no open register holds. */
  demonstration?: {
    load(job: DemonstrationJob): Promise<void>;
    /** Date and timestamp columns per table that move with the calendar, so that the demonstration never ages. */
    dates: Record<string, string[]>;
  };
}
