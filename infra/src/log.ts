import { type Logger, pino } from "pino";
import type { Config } from "./config.ts";

/** One line of JSON per event on standard output; `name` tells which process speaks. */
export function createLog(name: string, config: Pick<Config, "logLevel">): Logger {
  return pino({ name, level: config.logLevel, base: { name }, timestamp: pino.stdTimeFunctions.isoTime });
}

export type { Logger };
