import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * The operation for the planner: `__typename` stands wherever all that is asked of an object depends on conditions. The
 * planner leaves out an object of which no field can be wanted, as in `towns @include(if: $a) { name @skip(if: $a) }`, and
 * null would stand where the specification has an object without fields.
 */
export function keepEmptyObjects(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }

  return visit(document, {
    Field: ({ selectionSet, ...field }) =>
      selectionSet && mayBeEmpty(selectionSet)
        ? { ...field, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, typename] } }
        : undefined,
  });

  function mayBeEmpty({ selections }: SelectionSetNode): boolean {
    return selections.every((selection) => isConditional(selection) || isEmptyInside(selection));
  }

  function isEmptyInside(selection: SelectionNode): boolean {
    if (selection.kind === Kind.FIELD) return false;
    const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return inside !== undefined && mayBeEmpty(inside.selectionSet);
  }
}

function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name }) => name.value === "skip" || name.value === "include");
}
