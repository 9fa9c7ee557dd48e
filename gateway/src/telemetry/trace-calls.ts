import { entitiesIn, type Observe } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";

/** Ends the piece of each call with what became of it; what was asked stays untold, for it holds what people have written. */
export const traceCalls: Observe<RequestContext> = (question, { traces }) => {
  if (!traces.of(question)) return undefined;
  return ({ failure, size, errors, via }) => {
    const entities = entitiesIn(question.asked);
    const told = {
      "graphql.operation.type": question.kind,
      "kommgraph.joined": via !== "own",
      ...(entities !== undefined && { "kommgraph.entities": entities }),
      ...(size !== undefined && { "kommgraph.bytes": size }),
      ...(errors ? { "kommgraph.errors": errors } : {}),
    };
    traces.end(question, told, failure?.code);
  };
};
