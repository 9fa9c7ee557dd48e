import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config.ts";

/** One line of JSON per event, on standard output unless told where; `name` tells which process speaks. */
export function createLog(name: string, config: Pick<Config, "logLevel">, destination?: DestinationStream): Logger {
  const options = { name, level: config.logLevel, base: { name }, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

export type { Logger };
