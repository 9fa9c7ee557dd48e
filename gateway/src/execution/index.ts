export { CompiledGateway } from "./compiled-gateway.ts";
export { type ErrorStyle, houseErrors, libraryErrors } from "./error-style.ts";
export type { Asker, CallEnd, ExecutionOptions, Observe, ObservedCall, SentRequest } from "./options.ts";
export { ReadyText, stringifyResult } from "./ready-text.ts";
export { Cancellation } from "./transport/cancellation.ts";
export type { Readiness } from "./transport/connection.ts";
export type { Send, SubgraphAnswer, SubgraphCall } from "./transport/subgraph-call.ts";
export { type FailureKind, SubgraphFailure } from "./transport/subgraph-failure.ts";
