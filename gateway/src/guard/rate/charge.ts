import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../../request-context.ts";
import { estimateCost } from "../limits/estimate-cost.ts";
import { refuse } from "../limits/refuse.ts";
import { countObjects } from "./count-objects.ts";
import type { Allowance, Points } from "./points.ts";

/**
 * Works out what an operation may cost, refuses it where that is more than `limit` or more than the client has left, and
 * tells those who sent `x-kommgraph-cost: 1` what it was and what it came to.
 */
export function charge(limit: number, points: Points | undefined): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue: { client, tellCost } }) {
      let estimated = 0;
      let allowance: Allowance | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, response }) {
          if (!operation) return;
          estimated = estimateCost(schema, document, operation, request.variables ?? {});
          if (estimated > limit) throw refuse("cost", limit, estimated);
          // What costs nothing is some work too.
          allowance = await points?.take(client, Math.max(1, estimated));
          if (!allowance) return;
          response.http.headers.set("ratelimit-policy", `"points";q=${allowance.limit};w=60`);
          response.http.headers.set("ratelimit", `"points";r=${allowance.remaining};t=${allowance.reset}`);
        },
        async willSendResponse({ response: { body } }) {
          if (!tellCost || body.kind !== "single") return;
          const { singleResult } = body;
          const actual = countObjects(singleResult.data);
          const remaining = allowance?.remaining ?? null;
          singleResult.extensions = { ...singleResult.extensions, cost: { estimated, actual, remaining } };
        },
      };
    },
  };
}
