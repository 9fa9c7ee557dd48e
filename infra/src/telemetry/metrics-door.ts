import { createHash, timingSafeEqual } from "node:crypto";
import { isIPv4 } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Registry } from "prom-client";
import type { Config } from "../config.ts";

/** Where the door is, with nothing behind it that a stranger could read. */
export const metricsPath = "/metrics";

/**
 * `/metrics`, as Prometheus reads it: for whoever brings `METRICS_TOKEN`. On a developer's machine, where there is no
 * token, for the machine itself. In production without a token there is no such door: a proxy on the same machine would
 * make every stranger look like the machine itself.
 */
export function openMetricsDoor(
  app: FastifyInstance,
  { metricsToken, production }: Partial<Pick<Config, "metricsToken">> & Pick<Config, "production">,
  text: () => Promise<string>,
): void {
  if (production && !metricsToken) return;
  app.get(metricsPath, { logLevel: "silent" }, async (request, reply) => {
    const allowed = metricsToken ? brings(request, metricsToken) : isOurselves(request);
    if (!allowed) {
      return reply
        .code(401)
        .header("www-authenticate", "Bearer")
        .send({
          errors: [{ message: "Metrics are for operators.", extensions: { code: "UNAUTHENTICATED" } }],
        });
    }
    return reply
      .header("cache-control", "no-store")
      .type(Registry.PROMETHEUS_CONTENT_TYPE)
      .send(await text());
  });
}

function brings({ headers }: FastifyRequest, token: string): boolean {
  const [, given = ""] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Nobody in between, and from an address of this machine. */
function isOurselves({ headers, socket }: FastifyRequest): boolean {
  if (headers["x-forwarded-for"] || headers.forwarded) return false;
  const address = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return isIPv4(address) ? address.startsWith("127.") : address === "::1";
}
