import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "@kommgraph/infra";
import { changelog } from "@kommgraph/schema";
import type { FastifyInstance } from "fastify";
import type { Limits } from "../guard/limits/limits.ts";
import { refusals } from "../guard/limits/refuse.ts";
import type { Points } from "../guard/rate/points.ts";
import type { RequestContext } from "../request-context.ts";
import { ownersIn } from "./sandbox-owners.ts";
import { openPlanDoor } from "./sandbox-plan.ts";
import type { ServedGraph } from "./served-graph.ts";

export interface SandboxReferenceOptions {
  production: boolean;
  limits: Limits;
  /** What each client may use up; left out, nobody is limited. */
  points: Points | undefined;
  log: Logger;
}

/**
 * What the sandbox tells beside the schema, of the graph as this gateway serves it: `/sandbox/reference` who owns what,
 * the limits, the changes; `/sandbox/plan` what an operation would take. Only where the graph may be explored.
 */
export function openSandboxReference(
  app: FastifyInstance,
  { production, limits, points, log }: SandboxReferenceOptions,
): ApolloServerPlugin<RequestContext> {
  if (production) return {};
  let served: ServedGraph | undefined;
  let reference: Promise<object> | undefined;
  openPlanDoor(app, { limits, points, log, served: () => served });
  app.get("/sandbox/reference", async (_request, reply) => {
    if (!served) return reply.callNotFound();
    const { schema, supergraph } = served;
    // Worked out when first asked for: comparing versions takes a moment, and most starts are not for the sandbox.
    reference ??= changelog(schema).then((versions) => ({
      owners: ownersIn(supergraph),
      limits,
      refusals,
      pointsPerMinute: points?.limit ?? null,
      versions,
    }));
    return reply.header("cache-control", "no-cache").send(await reference);
  });
  return {
    async serverWillStart() {
      return {
        schemaDidLoadOrUpdate({ apiSchema, coreSupergraphSdl }) {
          served = { schema: apiSchema, supergraph: coreSupergraphSdl ?? "" };
          reference = undefined;
        },
      };
    },
  };
}
