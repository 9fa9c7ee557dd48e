import { gatewayPart } from "./gateway-part.ts";
import type { SubgraphName } from "./subgraphs.ts";

/** What the graph is composed of: the subgraphs, and what the gateway tells of itself. */
export type PartName = SubgraphName | typeof gatewayPart.name;

/** Where a part is declared. */
export function sourceOf(part: PartName): string {
  return part === gatewayPart.name ? "schema/src/gateway-part.ts" : `services/${part}/src`;
}
