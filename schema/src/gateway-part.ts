/**
 * What the gateway tells of itself. It is composed like a subgraph, so that contract, planner and every tool know it, but
 * is asked of nobody: the gateway recognizes the address and answers by itself.
 */
export const gatewayPart = {
  name: "gateway",
  /** Nothing can ever be there (RFC 2606). */
  url: "http://gateway.invalid/graphql",
  sdl: `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9")

type Query {
  """What you may still ask for, as the gateway counts it. Null where nobody is limited."""
  rateLimit: RateLimit
}

"""Points of the client who asks: a person or machine that is signed in, else an address. An object costs one."""
type RateLimit {
  """
  What this request may cost at most. It is taken before anything is asked; what a complete answer did not need is given back afterwards.
  """
  cost: Int!

  """What is left of this minute, this request taken off."""
  remaining: Int!

  """What there is for each minute, which begins with the first request."""
  limit: Int!

  """When all of it is there again."""
  resetAt: DateTime!
}

"""Instant in UTC, ISO 8601, e.g. \`2026-09-01T07:30:00.000Z\`."""
scalar DateTime
`,
} as const;
