import type { Stage } from "./stage.ts";

/** Tells in `extensions.subgraphs` who was asked for an answer, to those who sent `x-kommgraph-trace: 1`. */
export const reportCalls: Stage = ({ context }, whenAnswered) => {
  if (context.tellCalls) {
    whenAnswered((outgoing) => {
      outgoing.extensions = { ...outgoing.extensions, subgraphs: context.calls.all() };
    });
  }
  return undefined;
};
