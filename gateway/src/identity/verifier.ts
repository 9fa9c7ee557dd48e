import type { Who } from "@kommgraph/infra";

/** Believes some tokens and tells who stands behind them. */
export interface TokenVerifier {
  /** Who is asking; throws `UntrustedToken` where the token is not to be believed. */
  verify(token: string): Promise<Who>;
}

/** Why a token is not believed; the reason is for the log, not for the caller. */
export class UntrustedToken extends Error {}
