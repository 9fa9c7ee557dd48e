import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { isTree } from "./merge.ts";
import { collectFields, type Scope } from "./projection/collect-fields.ts";
import type { PlacePath } from "./spine.ts";
import type { Tree } from "./transport/subgraph-call.ts";

/**
 * A copy of what was merged without what has another shape than the schema says: text where an object has to be, an
 * object where a list has to be. Null stands there instead, and `wrong` is told the place. The library's shaping, for
 * which this is made, gives up the whole answer over one such value; wrong leaves it can handle by itself.
 */
export function soundTree(
  scope: Scope,
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  tree: Tree,
  wrong: (path: PlacePath) => void,
): Tree {
  return object(root, [selectionSet], tree, []);

  function object(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[], value: Tree, path: PlacePath) {
    const copy = { ...value };
    for (const [name, nodes] of collectFields(scope, type, selectionSets)) {
      const field = type.getFields()[nodes[0]?.name.value ?? ""];
      if (!field || !isCompositeType(getNamedType(field.type))) continue;
      const below = nodes.flatMap((node) => node.selectionSet ?? []);
      copy[name] = output(field.type, below, value[name], [...path, name]);
    }
    return copy;
  }

  function output(
    type: GraphQLOutputType,
    below: readonly SelectionSetNode[],
    value: unknown,
    path: PlacePath,
  ): unknown {
    if (value === null || value === undefined) return value;
    if (isNonNullType(type)) return output(type.ofType, below, value, path);
    if (isListType(type)) {
      if (!Array.isArray(value)) return missing(path);
      return value.map((element, index) => output(type.ofType, below, element, [...path, index]));
    }
    if (!isTree(value)) return missing(path);
    const { __typename } = value;
    if (__typename !== undefined && typeof __typename !== "string") return missing(path);
    const named = __typename === undefined ? getNamedType(type) : scope.schema.getType(__typename);
    return isObjectType(named) ? object(named, below, value, path) : value;
  }

  function missing(path: PlacePath): null {
    wrong(path);
    return null;
  }
}
