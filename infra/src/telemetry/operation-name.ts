import { Kind, type OperationDefinitionNode } from "graphql";

/** Worked out once for each operation, as long as its document is remembered. */
const known = new WeakMap<OperationDefinitionNode, string>();

/** An operation in words of the schema, never in those of whoever wrote it: `query courses municipality`. */
export function schemaName(operation: OperationDefinitionNode): string {
  let name = known.get(operation);
  if (name === undefined) {
    const fields = operation.selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [selection.name.value] : [],
    );
    name = [operation.operation, ...new Set(fields)].slice(0, 4).join(" ");
    known.set(operation, name);
  }
  return name;
}
