import type { Observe } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";

/** Ends the piece of each call with what became of it; what was asked stays untold, for it holds what people have written. */
export const traceCalls: Observe<RequestContext> = ({ service, kind, body, entities, joined }, { traces }) => {
  if (!traces.of(service, body)) return undefined;
  return ({ failure, size, errors, cameAlong = false }) => {
    const told = {
      "graphql.operation.type": kind,
      "kommgraph.joined": joined || cameAlong,
      ...(entities !== undefined && { "kommgraph.entities": entities }),
      ...(size !== undefined && { "kommgraph.bytes": size }),
      ...(errors ? { "kommgraph.errors": errors } : {}),
    };
    traces.end(service, body, told, failure?.code);
  };
};
