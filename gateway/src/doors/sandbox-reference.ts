import type { ApolloServerPlugin } from "@apollo/server";
import { changelog } from "@kommgraph/schema";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Limits } from "../guard/limits/limits.ts";
import { refusals } from "../guard/limits/refuse.ts";
import type { RequestContext } from "../request-context.ts";
import { ownersIn } from "./sandbox-owners.ts";
import { openPlanDoor } from "./sandbox-plan.ts";

/** The graph as it is served now. */
export interface ServedGraph {
  /** What clients see. */
  schema: GraphQLSchema;
  supergraph: string;
}

export interface SandboxReferenceOptions {
  production: boolean;
  limits: Limits;
  /** Points of one client in a minute; left out, nobody is limited. */
  pointsPerMinute: number | undefined;
}

/**
 * What the sandbox tells beside the schema, of the graph as this gateway serves it: `/sandbox/reference` who owns what,
 * the limits, the changes; `/sandbox/plan` what an operation would take. Only where the graph may be explored.
 */
export function openSandboxReference(
  app: FastifyInstance,
  { production, limits, pointsPerMinute }: SandboxReferenceOptions,
): ApolloServerPlugin<RequestContext> {
  if (production) return {};
  let served: ServedGraph | undefined;
  let reference: Promise<object> | undefined;
  openPlanDoor(app, limits, () => served);
  app.get("/sandbox/reference", async (_request, reply) => {
    if (!served) return reply.callNotFound();
    const { schema, supergraph } = served;
    // Worked out when first asked for: comparing versions takes a moment, and most starts are not for the sandbox.
    reference ??= changelog(schema).then((versions) => ({
      owners: ownersIn(supergraph),
      limits,
      refusals,
      pointsPerMinute: pointsPerMinute ?? null,
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
