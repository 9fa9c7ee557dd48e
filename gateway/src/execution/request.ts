import type { ApolloGateway } from "@apollo/gateway";

/** A checked operation, as Apollo Server hands it to its gateway. */
export type GatewayRequest = Parameters<ApolloGateway["executor"]>[0];
/** What it wants back. */
export type GatewayResult = Awaited<ReturnType<ApolloGateway["executor"]>>;
