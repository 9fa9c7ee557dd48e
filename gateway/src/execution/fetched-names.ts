import type { FetchNode } from "@apollo/query-planner";
import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from "graphql";

/** What a fetch brings, by response name, to an object of this type: read from its text only when it has failed. */
export function namesOf(node: FetchNode): (type?: unknown) => string[] {
  return (type) => {
    const { definitions } = parse(node.operation, { noLocation: true });
    const fragments = new Map<string, FragmentDefinitionNode>();
    let root: SelectionSetNode | undefined;
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
      if (definition.kind === Kind.OPERATION_DEFINITION) root = definition.selectionSet;
    }
    if (node.requires) {
      const [entities] = root?.selections ?? [];
      root = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
    }
    return [...new Set(names(root, fragments, type))].filter((name) => name !== "__typename");
  };
}

function* names(
  selectionSet: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  type: unknown,
): Generator<string> {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) yield selection.alias?.value ?? selection.name.value;
    else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (type && condition && condition !== type) continue;
      yield* names(fragment?.selectionSet, fragments, type);
    }
  }
}
