import { type Context, load, referenceTo } from "@kommgraph/infra";
import { badInput, parseId } from "@kommgraph/schema";
import { Agreement } from "../agreement/agreement.entity.ts";
import { Network } from "../network/network.entity.ts";
import { foreignNodes } from "../references/foreign-nodes.ts";
import type { Node } from "./node.interface.ts";

/** The thing with this id: a row if it is ours, the key alone if another subgraph owns the type its prefix names. */
export async function findNode(context: Context, id: string): Promise<Node | null> {
  const { type } = parseId(id);
  if (type === "Network") return load(context, Network, id);
  if (type === "Agreement") return load(context, Agreement, id);
  return referenceTo(foreignNodes[type], id);
}

const mostNodes = 100;

/** One element per id, in their order; an id that is broken costs its own element and no other. */
export function findNodes(context: Context, ids: string[]): Promise<Node | null>[] {
  if (ids.length > mostNodes) {
    throw badInput("TOO_MANY_IDS", `“ids” has ${ids.length} elements; ask for at most ${mostNodes} at a time.`);
  }
  return ids.map((id) => findNode(context, id));
}
