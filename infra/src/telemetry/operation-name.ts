import { Kind, type OperationDefinitionNode } from "graphql";

/** An operation in words of the schema, never in those of whoever wrote it: `query courses municipality`. */
export function schemaName({ operation, selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
  return [operation, ...new Set(fields)].slice(0, 4).join(" ");
}
