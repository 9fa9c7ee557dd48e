import type { ApolloGateway } from "@apollo/gateway";
import type { CacheHint } from "./cache-hint.ts";

/** A checked operation, as Apollo Server hands it to its gateway. */
export type GatewayRequest = Parameters<ApolloGateway["executor"]>[0];
/** What it wants back. */
export type GatewayResult = Awaited<ReturnType<ApolloGateway["executor"]>>;

/** What is asked, as far as it is needed where the library takes no part in it. */
export interface CompiledRequest extends Pick<GatewayRequest, "schema" | "document" | "operation" | "queryHash"> {
  readonly request: Pick<GatewayRequest["request"], "variables" | "operationName">;
}

/** In whose name it is executed. */
export interface OnBehalf extends Pick<GatewayRequest, "context"> {
  /** Is told how long each part of the answer is good. */
  readonly overallCachePolicy?: { restrict?(hint: CacheHint): void } | undefined;
}

/** A request that can be executed as often as somebody wants its answer. */
export interface PreparedRequest {
  /** Whether something in it is known to the gateway alone, and that may be about whoever asks. */
  readonly asksGateway: boolean;
  execute(onBehalf: OnBehalf): Promise<GatewayResult>;
}
