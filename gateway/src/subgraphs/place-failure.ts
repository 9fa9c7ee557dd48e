import {
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import type { SubgraphFailure } from "./subgraph-failure.ts";
import type { SubgraphRequest } from "./subgraph-source.ts";

/** A failure on a page of a hundred is one failure; more places than this tell nothing more. */
const mostPlaces = 20;

/** One error for every place that a failed request leaves empty. */
export function placeFailure(failure: SubgraphFailure, request: SubgraphRequest): GraphQLFormattedError[] {
  return placesOf(request)
    .slice(0, mostPlaces)
    .map((path) => ({
      message: failure.message,
      path,
      extensions: { code: failure.code, service: failure.service },
    }));
}

function placesOf({ query, variables }: SubgraphRequest): (string | number)[][] {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) return [];
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const representations = variables?.representations as { __typename: string }[] | undefined;
  if (!representations) return responseKeys(operation.selectionSet, fragments).map((key) => [key]);
  const [entities] = operation.selectionSet.selections;
  const wanted = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
  return representations
    .slice(0, mostPlaces)
    .flatMap(({ __typename }, index) =>
      responseKeys(wanted, fragments, __typename).map((key) => ["_entities", index, key]),
    );
}

/** The keys a selection fills; with a type name, only what is asked of that type. */
function responseKeys(
  selectionSet: SelectionSetNode | undefined,
  fragments: FragmentDefinitionNode[],
  typeName?: string,
): string[] {
  const keys = (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : fragments.find(({ name }) => name.value === selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (!fragment || (typeName && condition && condition !== typeName)) return [];
    return responseKeys(fragment.selectionSet, fragments, typeName);
  });
  return [...new Set(keys)].filter((key) => key !== "__typename");
}
