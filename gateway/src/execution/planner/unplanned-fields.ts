import { GraphQLError, type GraphQLObjectType, type OperationDefinitionNode } from "graphql";
import { collectFields, type Scope } from "../projection/collect-fields.ts";

/**
 * Where no subgraph can resolve what is asked, the planner makes an empty plan, and the library answers null without a
 * word. Here every field that should have brought data becomes an error.
 */
export function unplannedFields(
  scope: Scope,
  root: GraphQLObjectType,
  operation: OperationDefinitionNode,
): GraphQLError[] {
  const fields = collectFields(scope, root, [operation.selectionSet]);
  return [...fields].flatMap(([name, nodes]) =>
    nodes[0]?.name.value.startsWith("__")
      ? []
      : [
          new GraphQLError(`No part of the graph can answer "${name}" as it is asked here.`, {
            path: [name],
            nodes,
            extensions: { code: "NOT_RESOLVABLE" },
          }),
        ],
  );
}
