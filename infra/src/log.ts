import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";
import type { Config } from "./config.ts";
import { redactLine } from "./telemetry/redaction.ts";
import { currentTraceId } from "./telemetry/watched-request.ts";

/**
 * One line of JSON per event, on standard output unless told where; `name` tells which process speaks, `traceId` for
 * which request. Whatever opens a door or was sent by a person is left out of it.
 */
export function createLog(name: string, config: Pick<Config, "logLevel">, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    name,
    level: config.logLevel,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin() {
      const traceId = currentTraceId();
      return traceId ? { traceId } : {};
    },
    formatters: { log: redactLine },
    // Errors are told already; pino would tell them once more in its own way.
    serializers: { err: (error) => error },
  };
  return destination ? pino(options, destination) : pino(options);
}

export type { Logger };
