import { randomUUID } from "node:crypto";
import { closeSilentConnections, type Logger } from "@kommgraph/infra";
import { type FastifyBaseLogger, type FastifyInstance, fastify } from "fastify";
import { answerHttpErrors } from "./guard/http-errors.ts";
import { sendSecurityHeaders } from "./guard/security-headers.ts";

/** What takes requests, before any door is in it. `state.stopping` lets every answer close its connection. */
export function createHttpServer(log: Logger, state: { stopping: boolean }, proxies: string[] = []): FastifyInstance {
  const app = fastify({
    loggerInstance: log.child({}, { level: log.isLevelEnabled("debug") ? "debug" : "warn" }) as FastifyBaseLogger,
    // Nobody else is believed: a client could say to be any other, and use up its points.
    trustProxy: proxies,
    bodyLimit: 2 * 1024 * 1024,
    genReqId: ({ headers }) => {
      const given = headers["x-request-id"];
      return typeof given === "string" && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
    },
    // What is logged of a request names it by itself; a logger for each would be made for the few that are logged.
    childLoggerFactory: (logger) => logger,
    // While it closes, the gateway still answers what reaches it over open connections.
    return503OnClosing: false,
    forceCloseConnections: "idle",
  });
  // A connection on which a last answer goes out would otherwise be kept, and waited for.
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (state.stopping) reply.header("connection", "close");
    done();
  });
  closeSilentConnections(app);
  sendSecurityHeaders(app);
  answerHttpErrors(app, log);
  return app;
}
