import { estimateCost, fixedCost } from "../guard/limits/estimate-cost.ts";
import { refuse } from "../guard/limits/refuse.ts";
import { countObjects } from "../guard/rate/count-objects.ts";
import { type Points, rateHeaders } from "../guard/rate/points.ts";
import type { Stage } from "./stage.ts";

/**
 * Works out what an operation may cost, and refuses it where that is more than `limit` or more than the client has left.
 * What a complete answer did not need after all is given back; an answer with errors may have cost work that is not to be
 * seen in it. Those who sent `x-kommgraph-cost: 1` are told what it was and what it came to.
 */
export function charge(limit: number, points: Points | undefined): Stage {
  return async ({ schema, document, operation, variables, context }, whenAnswered) => {
    const { client, tellCost, isOurs } = context;
    const estimated = estimateCost(schema, document, operation, variables);
    whenAnswered((outgoing, headers) => {
      const { charged } = context;
      if (!charged && !tellCost) return;
      const actual = fixedCost(operation) + countObjects(outgoing.data);
      let remaining: number | null = null;
      if (points && charged) {
        const unneeded = outgoing.errors ? 0 : Math.max(0, charged.cost - Math.max(1, actual));
        if (unneeded > 0) points.giveBack(client, unneeded, charged);
        remaining = charged.remaining + unneeded;
        for (const [name, value] of rateHeaders({ ...charged, remaining })) headers.set(name, value);
      }
      if (tellCost) outgoing.extensions = { ...outgoing.extensions, cost: { estimated, actual, remaining } };
    });
    if (estimated > limit) throw refuse("cost", limit, estimated);
    if (!points || isOurs) return undefined;
    // What costs nothing is some work too.
    const cost = Math.max(1, estimated);
    context.charged = { cost, ...(await points.take(client, cost)) };
    return undefined;
  };
}
