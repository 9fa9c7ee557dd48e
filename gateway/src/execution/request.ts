import type { ApolloGateway } from "@apollo/gateway";
import type { CacheHint } from "./cache-hint.ts";

/** A checked operation, as Apollo Server hands it to its gateway. */
export type GatewayRequest = Parameters<ApolloGateway["executor"]>[0];
/** What it wants back. */
export type GatewayResult = Awaited<ReturnType<ApolloGateway["executor"]>>;

/** What of such a request is needed where the library takes no part in it. */
export interface CompiledRequest
  extends Pick<GatewayRequest, "schema" | "document" | "operation" | "queryHash" | "context"> {
  readonly request: Pick<GatewayRequest["request"], "variables" | "operationName">;
  /** Is told how long each part of the answer is good. */
  readonly overallCachePolicy?: { restrict?(hint: CacheHint): void } | undefined;
}
