import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  visit,
} from "graphql";

/**
 * The planner sometimes enters a subgraph by a key that is marked as not resolvable there. Where a type has a resolvable
 * key in the same subgraph, the others say nothing that a plan needs: for the planner they go.
 */
export function dropUnresolvableKeys(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, { ObjectTypeDefinition: withoutThem, InterfaceTypeDefinition: withoutThem });
}

function withoutThem<Node extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
  type: Node,
): Node | undefined {
  const directives = type.directives ?? [];
  const enterable = new Set(directives.filter((each) => keyOf(each) && isResolvable(each)).map(graphOf));
  const kept = directives.filter((each) => !keyOf(each) || isResolvable(each) || !enterable.has(graphOf(each)));
  return kept.length === directives.length ? undefined : { ...type, directives: kept };
}

function keyOf(directive: ConstDirectiveNode): unknown {
  return directive.name.value === "join__type" ? argument(directive, "key") : undefined;
}

function graphOf(directive: ConstDirectiveNode): unknown {
  return argument(directive, "graph");
}

function isResolvable(directive: ConstDirectiveNode): boolean {
  return argument(directive, "resolvable") !== false;
}

function argument({ arguments: all = [] }: ConstDirectiveNode, name: string): unknown {
  const value = all.find((each) => each.name.value === name)?.value;
  return value && value.kind !== Kind.NULL && "value" in value ? value.value : undefined;
}
