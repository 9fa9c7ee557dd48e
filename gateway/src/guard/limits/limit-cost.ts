import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../../request-context.ts";
import { estimateCost } from "./estimate-cost.ts";
import { refuse } from "./refuse.ts";

/** Refuses operations that may cost more than `limit`, and tells the others' estimate to those who come after. */
export function limitCost(limit: number): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const cost = estimateCost(schema, document, operation, request.variables ?? {});
          if (cost > limit) throw refuse("cost", limit, cost);
          contextValue.cost = cost;
        },
      };
    },
  };
}
