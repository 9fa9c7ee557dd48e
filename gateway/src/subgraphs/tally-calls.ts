import type { Logger } from "@kommgraph/infra";
import type { Observe } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";
import { statementsIn } from "./call-tally.ts";

/** Counts each call for who wants to know, and puts why one failed into the log: clients are told neither cause nor address. */
export function tallyCalls(log: Logger): Observe<RequestContext> {
  return ({ service }, { calls, requestId }) => {
    const started = performance.now();
    const tally = calls.of(service);
    return ({ failure, serverTiming, via }) => {
      tally.ms += performance.now() - started;
      if (via === "own") {
        tally.requests += 1;
        tally.statements += statementsIn(serverTiming);
      }
      if (!failure) return;
      tally.failures += 1;
      if (failure.kind === "cancelled") return;
      log.warn({ err: failure.cause, subgraph: service, code: failure.code, requestId }, "no usable answer");
    };
  };
}
