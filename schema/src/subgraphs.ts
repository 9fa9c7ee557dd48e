/** Every subgraph there is, in the order of their ports. Gateway, composition, deployment and tests derive from this list. */
export const subgraphNames = ["municipalities", "organizations", "courses", "funding", "network"] as const;

export type SubgraphName = (typeof subgraphNames)[number];

/** The gateway listens on `gatewayPort`, the subgraphs on the ports right after it. */
export function portOf(subgraph: SubgraphName, gatewayPort: number): number {
  return gatewayPort + 1 + subgraphNames.indexOf(subgraph);
}

/** Where the committed supergraph says a subgraph is; the gateway replaces it by where it really is. */
export function defaultUrlOf(subgraph: SubgraphName): string {
  return `http://127.0.0.1:${portOf(subgraph, 4000)}/graphql`;
}
