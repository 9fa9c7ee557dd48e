import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../../request-context.ts";
import { estimateCost, fixedCost } from "../limits/estimate-cost.ts";
import { refuse } from "../limits/refuse.ts";
import { countObjects } from "./count-objects.ts";
import { type Points, rateHeaders } from "./points.ts";

/**
 * Works out what an operation may cost, and refuses it where that is more than `limit` or more than the client has left.
 * What a complete answer did not need after all is given back; an answer with errors may have cost work that is not to be
 * seen in it. Those who sent `x-kommgraph-cost: 1` are told what it was and what it came to.
 */
export function charge(limit: number, points: Points | undefined): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue }) {
      const { client, tellCost, isOurs } = contextValue;
      let estimated = 0;
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          estimated = estimateCost(schema, document, operation, request.variables ?? {});
          if (estimated > limit) throw refuse("cost", limit, estimated);
          if (!points || isOurs) return;
          // What costs nothing is some work too.
          const cost = Math.max(1, estimated);
          contextValue.charged = { cost, ...(await points.take(client, cost)) };
        },
        async willSendResponse({ operation, response: { body, http } }) {
          if (body.kind !== "single" || !operation) return;
          const { singleResult } = body;
          const { charged } = contextValue;
          if (!charged && !tellCost) return;
          const actual = fixedCost(operation) + countObjects(singleResult.data);
          let remaining: number | null = null;
          if (points && charged) {
            const unneeded = singleResult.errors ? 0 : Math.max(0, charged.cost - Math.max(1, actual));
            if (unneeded > 0) points.giveBack(client, unneeded, charged);
            remaining = charged.remaining + unneeded;
            for (const [name, value] of rateHeaders({ ...charged, remaining })) http.headers.set(name, value);
          }
          if (tellCost)
            singleResult.extensions = { ...singleResult.extensions, cost: { estimated, actual, remaining } };
        },
      };
    },
  };
}
