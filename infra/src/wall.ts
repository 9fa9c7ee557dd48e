import type { FastifyInstance, FastifyRequest } from "fastify";
import { type ProofReader, proofHeader } from "./identity/gateway-proof.ts";
import type { Who } from "./identity/who.ts";
import { metricsPath } from "./telemetry/metrics-door.ts";
import { withTraceId } from "./telemetry/watched-request.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The body as it came, for checking its signature. */
    rawBody: Buffer;
    /** Who is asking, once the wall has let the request through. */
    who: Who;
  }
}

/** The paths one may ask without being the gateway: whether the process lives and is ready; and a door with its own lock. */
const open = new Set(["/health/live", "/health/ready", metricsPath]);

/** Lets only requests through that carry the gateway's proof. */
export function raiseWall(app: FastifyInstance, proofs: ProofReader): void {
  app.decorateRequest("rawBody");
  app.decorateRequest("who");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    request.rawBody = body as Buffer;
    try {
      done(null, JSON.parse(body.toString("utf8")));
    } catch {
      done(Object.assign(new Error("The body is not JSON."), { statusCode: 400 }));
    }
  });
  app.addHook("preHandler", async (request: FastifyRequest, reply) => {
    if (open.has(request.routeOptions.url ?? "")) return;
    const body = request.rawBody ?? Buffer.alloc(0);
    const result = proofs.read(header(request.headers[proofHeader]), { path: request.url, body });
    if ("who" in result) {
      request.who = result.who;
      if (body.includes("\\u0000")) await reply.send(nulRefused());
      return;
    }
    request.log.warn({ reason: result.refused }, "refused a request without the gateway's proof");
    await reply.code(401).send({
      errors: [
        {
          message: "This is a subgraph. It answers the gateway alone; please ask there.",
          extensions: withTraceId({ code: "UNAUTHENTICATED" }),
        },
      ],
    });
  });
}

/** Postgres cannot store the character NUL; better one sentence here than a fault somewhere inside. */
const nulRefused = () => ({
  errors: [
    {
      message: "A text contains the character NUL (\\u0000), which cannot be stored. Remove it and send again.",
      extensions: withTraceId({ code: "INVALID_TEXT" }),
    },
  ],
});

function header(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
